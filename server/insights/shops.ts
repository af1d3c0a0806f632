import { db } from "#server/platform/db.ts";
import type { Span } from "./period.ts";
import { ALL } from "./roll-up.ts";
import type { InsightShop } from "./schema.ts";

const MOST_SHOPS = 12;
const MOST_TOPICS = 3;

type Counts = Omit<InsightShop, "topics" | "solved" | "person" | "repeats"> &
  Record<"solved" | "person" | "repeats", number>;

/** The shops that most was asked about, and what. From the days that are added up. */
export async function listShops({ from, to }: Span, language: string): Promise<InsightShop[]> {
  const shops = await db.$queryRaw<Counts[]>`
    select merchant, sum(chats)::int as chats, sum(solved)::int as solved,
      sum(person)::int as person, sum(repeats)::int as repeats
    from insight_shop_day
    where day between ${from}::date and ${to}::date and language = ${language} and topic = ${ALL}
    group by merchant order by sum(chats) desc, merchant limit ${MOST_SHOPS}`;
  const topics = await topicsOf(
    shops.map(({ merchant }) => merchant),
    { from, to },
    language,
  );
  return shops.map(({ merchant, chats, ...counts }) => ({
    merchant,
    chats,
    solved: counts.solved / chats,
    person: counts.person / chats,
    repeats: counts.repeats / chats,
    topics: topics.get(merchant) ?? [],
  }));
}

type Topic = { merchant: string; topic: string; chats: number };

async function topicsOf(merchants: string[], { from, to }: Span, language: string) {
  const rows = await db.$queryRaw<Topic[]>`
    select merchant, topic, sum(chats)::int as chats from insight_shop_day
    where day between ${from}::date and ${to}::date and language = ${language} and topic <> ${ALL}
      and merchant = any(${merchants})
    group by merchant, topic order by sum(chats) desc, topic`;
  return new Map(
    Array.from(
      Map.groupBy(rows, ({ merchant }) => merchant),
      ([merchant, own]) => [
        merchant,
        own.slice(0, MOST_TOPICS).map(({ topic, chats }) => ({ topic, chats })),
      ],
    ),
  );
}

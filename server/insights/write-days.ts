import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { insertRows } from "#server/platform/insert-rows.ts";
import { rollUp, type AgentRow, type DayRow, type HourRow, type ShopRow } from "./roll-up.ts";

/** So few that whoever stops the program does not wait for long. */
const DAYS_AT_ONCE = 20;
const LOCKED = { timeout: 60_000 };

/** The last of the days whose facts have changed, each whole: what came late stands in it like the rest. @returns how many */
export async function addUpDueDays() {
  const due = await db.insightDayDue.findMany({ orderBy: { day: "desc" }, take: DAYS_AT_ONCE });
  for (const { day } of due) await db.$transaction((tx) => addUp(tx, dayOf(day)), LOCKED);
  return due.length;
}

async function addUp(tx: Tx, on: string) {
  const day = dateOf(on);
  await tx.insightDayDue.deleteMany({ where: { day } });
  const facts = await tx.conversationFact.findMany({ where: { day } });
  const { days, hours, agents, shops } = rollUp(
    facts.map((fact) => ({
      ...fact,
      assistantMs: numberOf(fact.assistantMs),
      personMs: numberOf(fact.personMs),
      spanMs: Number(fact.spanMs),
      heldMs: Number(fact.heldMs),
    })),
  );
  await tx.insightDay.deleteMany({ where: { day } });
  await tx.insightHour.deleteMany({ where: { day } });
  await tx.insightAgentDay.deleteMany({ where: { day } });
  await tx.insightShopDay.deleteMany({ where: { day } });
  await writeDays(
    tx,
    days.map((row) => ({ ...row, day: on })),
  );
  await writeHours(
    tx,
    hours.map((row) => ({ ...row, day: on })),
  );
  await writeAgents(
    tx,
    agents.map((row) => ({ ...row, day: on })),
  );
  await writeShops(
    tx,
    shops.map((row) => ({ ...row, day: on })),
  );
}

const numberOf = (ms: bigint | null) => (ms === null ? null : Number(ms));

type OnDay<Row> = Row & { day: string };

const SPREAD = "integer[]";

export const writeDays = (tx: Pick<Tx, "$executeRawUnsafe">, rows: OnDay<DayRow>[]) =>
  insertRows(
    tx,
    "insight_day",
    {
      day: "date",
      topic: "text",
      language: "text",
      chats: "integer",
      solved: "integer",
      came_back: "integer",
      asked: "integer",
      unanswered: "integer",
      rated_low: "integer",
      person: "integer",
      repeats: "integer",
      assistant_rated: "integer",
      assistant_scores: "integer",
      person_rated: "integer",
      person_scores: "integer",
      answers: "integer",
      held_ms: "bigint",
      cost_micros: "bigint",
      assistant_first: SPREAD,
      person_first: SPREAD,
      assistant_span: SPREAD,
      person_span: SPREAD,
    },
    rows,
  );

export const writeHours = (tx: Pick<Tx, "$executeRawUnsafe">, rows: OnDay<HourRow>[]) =>
  insertRows(
    tx,
    "insight_hour",
    { day: "date", hour: "smallint", language: "text", chats: "integer", person_first: SPREAD },
    rows,
  );

const writeAgents = (tx: Pick<Tx, "$executeRawUnsafe">, rows: OnDay<AgentRow>[]) =>
  insertRows(
    tx,
    "insight_agent_day",
    {
      day: "date",
      agent_id: "uuid",
      language: "text",
      chats: "integer",
      repeats: "integer",
      rated: "integer",
      scores: "integer",
      held_ms: "bigint",
      person_first: SPREAD,
    },
    rows,
  );

const writeShops = (tx: Pick<Tx, "$executeRawUnsafe">, rows: OnDay<ShopRow>[]) =>
  insertRows(
    tx,
    "insight_shop_day",
    {
      day: "date",
      merchant: "text",
      topic: "text",
      language: "text",
      chats: "integer",
      solved: "integer",
      person: "integer",
      repeats: "integer",
    },
    rows,
  );

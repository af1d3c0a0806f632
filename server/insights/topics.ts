import { db } from "#server/platform/db.ts";
import { NOTHING, type Totals } from "./figures.ts";
import type { Span } from "./period.ts";
import { ALL } from "./roll-up.ts";
import { STEPS } from "./spread.ts";

const COUNTS = {
  chats: "chats",
  solved: "solved",
  cameBack: "came_back",
  asked: "asked",
  unanswered: "unanswered",
  ratedLow: "rated_low",
  person: "person",
  repeats: "repeats",
  assistantRated: "assistant_rated",
  assistantScores: "assistant_scores",
  personRated: "person_rated",
  personScores: "person_scores",
  answers: "answers",
  heldMs: "held_ms",
  costMicros: "cost_micros",
} as const satisfies Partial<Record<keyof Totals, string>>;

const SPREADS = {
  personFirst: "person_first",
  assistantSpan: "assistant_span",
  personSpan: "person_span",
} as const satisfies Partial<Record<keyof Totals, string>>;

/** One array, each of its steps added up over the rows. */
export const spreadSum = (column: string) =>
  `array[${Array.from({ length: STEPS }, (_, step) => `sum(${column}[${step + 1}])::int`).join(", ")}]`;

const SQL = `
  select topic,
    ${Object.entries(COUNTS)
      .map(([name, column]) => `sum(${column})::float8 as "${name}"`)
      .join(", ")},
    ${Object.entries(SPREADS)
      .map(([name, column]) => `${spreadSum(column)} as "${name}"`)
      .join(", ")}
  from insight_day
  where day between $1::date and $2::date and language = $3 and topic <> '${ALL}'
  group by topic order by sum(chats) desc, topic`;

type Row = Omit<Totals, "assistantFirst"> & { topic: string };

export async function listTopics({ from, to }: Span, language: string) {
  const rows = await db.$queryRawUnsafe<Row[]>(SQL, from, to, language);
  return rows.map(({ topic, ...row }) => ({ topic, totals: { ...NOTHING, ...row } }));
}

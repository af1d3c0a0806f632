import { useTranslations } from "next-intl";
import { LEAST } from "#server/insights/policy.ts";
import type { InsightQuery, InsightTopic } from "#server/insights/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { Link } from "#app/_ui/link.tsx";
import { addressOf, casesOf, HOME } from "./address.ts";
import { useAmounts } from "./amounts.ts";
import { Panel } from "./panel.tsx";
import { useTopicName } from "./topic-name.ts";

const COLUMNS = [
  "chats",
  "alone",
  "solved",
  "first",
  "span",
  "repeats",
  "assistantScore",
  "personScore",
  "cost",
] as const;
export type Column = (typeof COLUMNS)[number];

const VALUES: Record<Column, (topic: InsightTopic) => number | null> = {
  chats: ({ figures }) => figures.chats,
  alone: ({ figures }) => figures.alone.value,
  solved: ({ figures }) => figures.solved.value,
  first: ({ figures }) => figures.personFirst.median,
  span: ({ figures }) => figures.span.median,
  repeats: ({ figures }) => figures.repeats.value,
  assistantScore: ({ figures }) => figures.assistantScore.value,
  personScore: ({ figures }) => figures.personScore.value,
  cost: ({ figures }) => figures.costCents.value,
};

/** Where a small value is what one looks for first. */
const RISING: readonly Column[] = ["alone", "solved", "assistantScore", "personScore"];

export const columnIn = (asked: unknown): Column =>
  COLUMNS.find((column) => column === asked) ?? "solved";

const isFew = ({ figures }: InsightTopic) => figures.chats < LEAST;

/** What rests on too few chats, or is not known, stands last: no topic is the worst by chance. */
function sorted(topics: InsightTopic[], column: Column) {
  const way = RISING.includes(column) ? 1 : -1;
  return topics.toSorted((one, other) => {
    const [a, b] = [VALUES[column](one), VALUES[column](other)];
    if (isFew(one) !== isFew(other)) return Number(isFew(one)) - Number(isFew(other));
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (a - b) * way;
  });
}

type TopicsTableProps = { topics: InsightTopic[]; query: InsightQuery; by: Column };

export function TopicsTable({ topics, query, by }: TopicsTableProps) {
  const t = useTranslations("insights.topics");
  return (
    <Panel
      id="topics"
      title={t("title")}
      hint={t("hint", { least: LEAST })}
      className="lg:col-span-3"
    >
      <div className="mt-2 overflow-x-auto" role="group" aria-labelledby="topics" {...REACHABLE}>
        <table aria-labelledby="topics" className="w-full text-xs tabular-nums">
          <thead className="text-soft">
            <tr>
              <th scope="col" className="py-1 text-start font-semibold">
                {t("topic")}
              </th>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={
                    column === by ? (RISING.includes(by) ? "ascending" : "descending") : undefined
                  }
                  className="ps-3 text-end font-semibold"
                >
                  <Link
                    href={addressOf(HOME, query, { sort: column === "solved" ? null : column })}
                    scroll={false}
                    className={cn(
                      "inline-flex min-h-11 items-center gap-1 whitespace-nowrap sm:min-h-8 hover:text-ink",
                      column === by && "text-ink",
                    )}
                  >
                    {t(column)}
                    {column === by && <span aria-hidden>{RISING.includes(by) ? "↑" : "↓"}</span>}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted(topics, by).map((topic) => (
              <Row key={topic.topic} {...{ topic, query }} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

const REACHABLE = { tabIndex: 0 };

function Row({ topic, query }: { topic: InsightTopic; query: InsightQuery }) {
  const nameOf = useTopicName();
  const { number, share, duration, score, cost, known } = useAmounts();
  const { figures } = topic;
  const cells: [Column, string][] = [
    ["chats", number(figures.chats)],
    ["alone", known(figures.alone.value, share)],
    ["solved", known(figures.solved.value, share)],
    ["first", known(figures.personFirst.median, duration)],
    ["span", known(figures.span.median, duration)],
    ["repeats", known(figures.repeats.value, share)],
    ["assistantScore", known(figures.assistantScore.value, score)],
    ["personScore", known(figures.personScore.value, score)],
    ["cost", known(figures.costCents.value, cost)],
  ];
  return (
    <tr className={cn("border-t border-line", isFew(topic) && "text-soft")}>
      <th scope="row" className="min-w-36 py-2 text-start font-semibold">
        <Link
          href={casesOf(query, { topic: topic.topic })}
          className="underline-offset-4 hover:underline"
        >
          {nameOf(topic.topic)}
        </Link>
      </th>
      {cells.map(([column, text]) => (
        <td
          key={column}
          suppressHydrationWarning
          className={cn(
            "py-2 ps-3 text-end whitespace-nowrap",
            column === "solved" && "font-semibold",
          )}
        >
          {text}
        </td>
      ))}
    </tr>
  );
}

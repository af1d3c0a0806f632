import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { InsightQuery, Insights, Selection } from "#server/insights/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { Link } from "#app/_ui/link.tsx";
import { casesOf } from "./address.ts";
import { useAmounts } from "./amounts.ts";
import { More } from "./panel.tsx";
import { Sparkline } from "./sparkline.tsx";

type FiguresProps = { insights: Insights; query: InsightQuery; least: number };

/** The honest number is the large one; what it is read beside stands below it. */
export function Figures({ insights, query, least }: FiguresProps) {
  const t = useTranslations("insights.figures");
  const { duration, longer, share, score, points, change, cost, known, number } = useAmounts();
  const { figures: now, figuresBefore: before, days, benchmarks } = insights;
  const beside = (figure: "solved" | "span") => {
    const found = benchmarks.find((one) => one.figure === figure);
    return found && <span title={found.source}>{found.text}</span>;
  };
  const trend = (valueOf: (day: Insights["days"][number]) => number | null) => days.map(valueOf);
  const shared = { query, least };
  return (
    <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line sm:grid-cols-3 xl:grid-cols-6">
      <Figure
        {...shared}
        name="solved"
        value={known(now.solved.value, share)}
        change={by(now.solved.value, before.solved.value, (one) =>
          t("points", { points: points(one) }),
        )}
        trend={trend(({ figures }) => figures.solved.value)}
        of={now.solved.of}
        ofBefore={before.solved.of}
        beside={[t("raw", { share: known(now.alone.value, share) }), beside("solved")]}
      />
      <Figure
        {...shared}
        name="first"
        selection="person"
        value={known(now.personFirst.median, duration)}
        change={by(now.personFirst.median, before.personFirst.median, longer, true)}
        trend={trend(({ figures }) => figures.personFirst.median)}
        of={now.personFirst.of}
        ofBefore={before.personFirst.of}
        beside={[
          t("p90", { time: known(now.personFirst.p90, duration) }),
          t("assistantFirst", { time: known(now.assistantFirst.median, duration) }),
        ]}
      />
      <Figure
        {...shared}
        name="span"
        selection="all"
        value={known(now.span.median, duration)}
        change={by(now.span.median, before.span.median, longer, true)}
        trend={trend(({ figures }) => figures.span.median)}
        of={now.span.of}
        ofBefore={before.span.of}
        beside={[t("personSpan", { time: known(now.personSpan.median, duration) }), beside("span")]}
      />
      <Figure
        {...shared}
        name="repeats"
        selection="repeat"
        value={known(now.repeats.value, share)}
        change={by(
          now.repeats.value,
          before.repeats.value,
          (one) => t("points", { points: points(one) }),
          true,
        )}
        trend={trend(({ figures }) => figures.repeats.value)}
        of={now.repeats.of}
        ofBefore={before.repeats.of}
        beside={[t("sameTopic")]}
      />
      <Figure
        {...shared}
        name="chats"
        selection="all"
        value={number(now.chats)}
        change={
          before.chats > 0
            ? { text: change(now.chats / before.chats - 1), isBetter: false, isPlain: true }
            : null
        }
        trend={trend(({ chats }) => chats)}
        of={now.chats}
        ofBefore={before.chats}
        beside={[
          t("languages", { count: insights.languages.length }),
          t("cost", { cost: known(now.costCents.value, cost) }),
        ]}
      />
      <Figure
        {...shared}
        name="satisfaction"
        selection="rated"
        value={
          <>
            {known(now.assistantScore.value, score)}
            <Who>{t("assistant")}</Who> {known(now.personScore.value, score)}
            <Who>{t("people")}</Who>
          </>
        }
        change={null}
        trend={trend(({ figures }) => figures.assistantScore.value)}
        of={Math.min(now.assistantScore.of, now.personScore.of)}
        beside={[t("ratings", { assistant: now.assistantScore.of, people: now.personScore.of })]}
      />
    </ul>
  );
}

type Change = { text: string; isBetter: boolean; isPlain?: boolean; isNone?: boolean } | null;

function by(
  one: number | null,
  other: number | null,
  text: (difference: number) => string,
  isLessBetter = false,
): Change {
  if (one === null || other === null) return null;
  const isBetter = isLessBetter ? one < other : one > other;
  const said = text(one - other);
  // What reads as no change is neither better nor worse.
  return { text: said, isBetter, isNone: said === text(0) };
}

type FigureProps = {
  name: "solved" | "first" | "span" | "repeats" | "chats" | "satisfaction";
  selection?: Selection;
  query: InsightQuery;
  least: number;
  value: ReactNode;
  change: Change;
  trend: (number | null)[];
  of: number;
  /** How many the change is read from; of too few it is none. */
  ofBefore?: number;
  beside: ReactNode[];
};

function Figure({
  name,
  selection = "solved",
  query,
  least,
  value,
  change,
  trend,
  of,
  ofBefore = 0,
  beside,
}: FigureProps) {
  const t = useTranslations("insights");
  return (
    <li className="flex min-w-0 flex-col bg-sheet p-3">
      <Link
        href={casesOf(query, { selection })}
        className="rounded-md text-xs font-semibold text-soft underline-offset-4 hover:text-ink hover:underline"
      >
        {t(`figures.${name}`)}
      </Link>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2 tabular-nums">
        <span suppressHydrationWarning className="font-serif text-xl font-semibold">
          {value}
        </span>
        {change && Math.min(of, ofBefore) >= least && !change.isNone && (
          <span
            suppressHydrationWarning
            className={cn(
              "text-xs font-semibold",
              change.isPlain ? "text-soft" : change.isBetter ? "text-good" : "text-late",
            )}
          >
            {change.text}
          </span>
        )}
      </p>
      <Sparkline values={trend} />
      <p suppressHydrationWarning className="mt-1 flex flex-wrap gap-x-2 text-xs text-soft">
        {beside.map((text, index) => text && <span key={index}>{text}</span>)}
      </p>
      {of < least && (
        <p className="mt-1 text-xs font-semibold text-soon">{t("tooFew", { count: of })}</p>
      )}
      <div className="mt-auto">
        <More label={t("definition")}>{t(`definitions.${name}`)}</More>
      </div>
    </li>
  );
}

const Who = ({ children }: { children: ReactNode }) => (
  <span className="ms-1 me-2 font-sans text-xs font-normal text-soft">{children}</span>
);

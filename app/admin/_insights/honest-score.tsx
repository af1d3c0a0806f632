import { useTranslations } from "next-intl";
import type { Insights, InsightQuery, Reviews, Selection } from "#server/insights/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { Link } from "#app/_ui/link.tsx";
import { casesOf } from "./address.ts";
import { useAmounts } from "./amounts.ts";
import { More, Panel } from "./panel.tsx";

type Step = {
  name: "alone" | "came_back" | "asked" | "unanswered" | "rated_low" | "solved";
  from: number;
  to: number;
};

/** What ended without a person, less what did not stay solved. */
function stepsOf({ figures }: Insights): Step[] {
  const { alone, cameBack, asked, unanswered, ratedLow, solved } = figures;
  let left = alone.value ?? 0;
  const less = (name: Step["name"], share: number | null): Step => {
    const from = left;
    left -= share ?? 0;
    return { name, from: left, to: from };
  };
  return [
    { name: "alone", from: 0, to: left },
    less("came_back", cameBack.value),
    less("asked", asked.value),
    less("unanswered", unanswered.value),
    less("rated_low", ratedLow.value),
    { name: "solved", from: 0, to: solved.value ?? 0 },
  ];
}

export function HonestScore({
  insights,
  query,
  reviews,
}: {
  insights: Insights;
  query: InsightQuery;
  reviews: Reviews;
}) {
  const t = useTranslations("insights.score");
  const { share, points } = useAmounts();
  return (
    <Panel id="honest-score" title={t("title")}>
      <ol className="mt-3 grid gap-1">
        {stepsOf(insights).map(({ name, from, to }) => {
          const isWhole = name === "alone" || name === "solved";
          return (
            <li key={name}>
              <Link
                href={casesOf(query, { selection: name satisfies Selection })}
                className={cn(
                  "grid min-h-9 grid-cols-[minmax(0,1.2fr)_1fr_3.25rem] items-center gap-2 rounded-md text-xs hover:bg-wash",
                  name === "solved" && "font-semibold",
                )}
              >
                <span>{t(name)}</span>
                <span aria-hidden className="block h-4">
                  <span
                    className={cn(
                      "block h-4 rounded-xs",
                      name === "solved" ? "bg-accent" : name === "alone" ? "bg-bar" : "bg-late",
                    )}
                    style={{
                      marginInlineStart: `${from * 100}%`,
                      width: `${Math.max(0.5, (to - from) * 100)}%`,
                    }}
                  />
                </span>
                <span suppressHydrationWarning className="text-end tabular-nums">
                  {isWhole ? share(to) : points(from - to)}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
      <More label={t("definitionLabel")}>{t("definition")}</More>
      <Reviewed reviews={reviews} />
    </Panel>
  );
}

function Reviewed({ reviews: { assistant, people, agreement } }: { reviews: Reviews }) {
  const t = useTranslations("insights.score");
  const { share, known, score } = useAmounts();
  return (
    <p suppressHydrationWarning className="mt-3 border-t border-line pt-3 text-xs text-soft">
      {t("reviewed", {
        count: assistant.of + people.of,
        assistant: known(assistant.solved, share),
        assistantKind: known(assistant.kindness, score),
        people: known(people.solved, share),
        peopleKind: known(people.kindness, score),
      })}{" "}
      {agreement.of > 0 &&
        t("agreement", {
          count: agreement.of,
          share: known(agreement.agreed, share),
          kappa: known(agreement.kappa, score),
        })}
    </p>
  );
}

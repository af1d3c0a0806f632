import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TrialScore, TrialView } from "#server/assistant/schema.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { whenTag } from "#app/_ui/tags.tsx";
import { useAmounts } from "./amounts.ts";
import { Differences } from "./differences.tsx";
import { ModelName } from "./model-name.tsx";

const TONES = { running: "accent", ended: "neutral", cancelled: "soon" } as const;

/** `onCancel`: null for whoever only looks on. */
type TrialProps = { trial: TrialView; isCancelling: boolean; onCancel: (() => void) | null };

export function Trial({ trial, isCancelling, onCancel }: TrialProps) {
  const t = useTranslations("assistantDesk.trial");
  const { state, done, questions, askedBy, askedAt, differences } = trial;
  return (
    <div className="grid gap-4 border-t border-line pt-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Badge filled tone={TONES[state]}>
          {t(state)}
        </Badge>
        <p className="text-sm text-soft">
          {t.rich("by", { name: isolated(askedBy), at: whenTag(askedAt) })}
        </p>
        {state === "running" && onCancel && (
          <Button size="small" busy={isCancelling} onClick={onCancel}>
            {t("cancel")}
          </Button>
        )}
      </div>
      {state !== "ended" && (
        <div className="flex flex-wrap items-center gap-3">
          <progress
            max={questions}
            value={done}
            aria-label={t("title")}
            className="h-1.5 min-w-32 grow appearance-none overflow-hidden rounded-md bg-track [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-track [&::-webkit-progress-value]:bg-accent"
          />
          <p role="status" className="text-sm text-soft tabular-nums">
            {t("progress", { done, all: questions })}
          </p>
        </div>
      )}
      {done > 0 && <Scores trial={trial} />}
      {differences.length > 0 && <Differences differences={differences} />}
    </div>
  );
}

function Scores({ trial: { tried, current, done } }: { trial: TrialView }) {
  const t = useTranslations("assistantDesk.trial");
  const format = useFormatter();
  const { seconds, tokens, cost } = useAmounts();
  const unknown = useTranslations("assistantDesk.period")("unknown");
  const firstText = ({ firstTextMs }: TrialScore) =>
    firstTextMs === null ? "–" : seconds(firstTextMs);
  const costOf = ({ model, costMicros }: TrialScore) => {
    if (model === "embedded") return t("free");
    return costMicros === null ? unknown : cost(costMicros);
  };
  const rows: [string, (score: TrialScore) => ReactNode][] = [
    [t("right"), ({ right }) => t("progressShort", { done: right, all: done })],
    [t("heldBack"), ({ heldBack }) => format.number(heldBack)],
    [t("failed"), ({ failed }) => format.number(failed)],
    [t("firstText"), firstText],
    [t("tokens"), (score) => tokens(score.tokens)],
    [t("cost"), costOf],
  ];
  return (
    <table aria-label={t("title")} className="w-full text-sm tabular-nums">
      <thead className="text-soft">
        <tr className="align-bottom">
          <th scope="col" className="py-1 text-start font-semibold">
            {t("measure")}
          </th>
          {[tried, current].map((score, place) => (
            <th
              key={place}
              scope="col"
              className="py-1 ps-3 text-end font-semibold wrap-break-word"
            >
              <span className="block text-xs">{t(place === 0 ? "tried" : "current")}</span>
              <span className="text-ink">
                {score.model === "embedded" ? t("embedded") : <ModelName id={score.model} />}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, valueOf]) => (
          <tr key={label} className="border-t border-line">
            <th scope="row" className="py-2 text-start font-normal">
              {label}
            </th>
            <td suppressHydrationWarning className="py-2 ps-3 text-end font-semibold">
              {valueOf(tried)}
            </td>
            <td suppressHydrationWarning className="py-2 ps-3 text-end">
              {valueOf(current)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

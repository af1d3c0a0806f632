"use client";

import { useLocale, useTranslations } from "next-intl";
import type { GapView, Plan } from "#server/forecast/schema.ts";
import { dayChipText } from "#server/platform/format/day.ts";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { languageName } from "#app/_ui/language-names.ts";
import { Money } from "#app/_ui/money.tsx";
import { Budget } from "./budget.tsx";
import { AloneRows } from "./alone-rows.tsx";
import { OpenAll } from "./open-all.tsx";
import { spanText } from "./times.ts";
import { useOpenGaps } from "./use-plan.ts";

/** Where people are missing, as shifts that can be opened. */
export function GapList({ plan }: { plan: Plan }) {
  const t = useTranslations("planner.gaps");
  const { openOne, openAll, isBusy } = useOpenGaps(plan.monday);
  const { gaps, alone } = plan;
  return (
    <section aria-labelledby="gaps" className="flex min-h-0 flex-col rounded-lg border border-line">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5">
        <h2 id="gaps" className="text-base font-semibold">
          {t("title")}
        </h2>
        <span className="me-auto text-sm whitespace-nowrap text-soft">
          {gaps.length > 0 && t("count", { count: gaps.length })}
        </span>
        {gaps.some(({ nobody }) => !nobody) && <OpenAll {...{ plan, isBusy }} onYes={openAll} />}
      </div>
      {alone.length > 0 && <AloneRows alone={alone} />}
      {gaps.length + alone.length === 0 && (
        <p className="px-4 py-4 text-sm text-soft">{t("none")}</p>
      )}
      {gaps.length > 0 && (
        <ul className="max-h-96 overflow-y-auto lg:h-0 lg:max-h-none lg:min-h-56 lg:grow">
          {gaps.map((gap) => (
            <GapRow
              key={`${gap.startsAt} ${gap.endsAt} ${gap.language}`}
              {...{ gap, isBusy }}
              currency={plan.currency}
              onOpen={() => openOne(gap)}
            />
          ))}
        </ul>
      )}
      <Budget plan={plan} />
    </section>
  );
}

type GapRowProps = { gap: GapView; currency: string; isBusy: boolean; onOpen: () => void };

function GapRow({ gap, currency, isBusy, onOpen }: GapRowProps) {
  const t = useTranslations("planner");
  const locale = useLocale();
  const { able, names, nobody, surgePercent, seats, topic } = gap;
  const when = `${dayChipText(gap.day, locale)}, ${spanText(gap, locale)}`;
  const whom = t("gaps.seats", { count: seats, language: languageName(gap.language, locale) });
  return (
    <li className="flex items-center gap-3 border-b border-line px-4 py-2.5 last:border-0">
      <div className="me-auto min-w-0 text-sm">
        <p className="font-semibold">
          <span className="text-late">{when}</span> <bdi className="whitespace-nowrap">{whom}</bdi>
        </p>
        <p className="text-xs text-soft" title={names.join(", ")}>
          {[
            topic && t(`topics.${topic}`),
            nobody
              ? t("gaps.nobody", { why: nobody, language: languageName(gap.language, locale) })
              : t("gaps.able", { count: able, name: isolated(names[0] ?? "") }),
            surgePercent > 0 ? t("gaps.surge", { percent: surgePercent }) : t("gaps.noSurge"),
          ]
            .filter(Boolean)
            .join(" · ")}
          {" · "}
          <Money amount={{ minor: gap.cost, currency }} />
        </p>
      </div>
      {!nobody && (
        <Button
          size="small"
          disabled={isBusy}
          aria-label={t("gaps.openNamed", { when, seats: whom })}
          onClick={onOpen}
        >
          {t("gaps.open")}
        </Button>
      )}
    </li>
  );
}

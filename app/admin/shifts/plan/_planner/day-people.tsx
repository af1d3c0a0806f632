import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { Plan } from "#server/forecast/schema.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { listText } from "#app/_ui/list-text.ts";
import { Button } from "#app/_ui/button.tsx";
import { partsOn } from "./grid-window.ts";
import { useOpenName } from "./open-row.tsx";
import { spanText } from "./times.ts";
import type { Asking } from "./use-asking.ts";

const ENTRY =
  "flex min-h-15 w-full items-center gap-3 px-4 py-2 text-start text-sm outline-offset-[-3px] hover:bg-wash";

/** A phone shows one day: who works then, and what is open. */
export function DayPeople({ plan, day, asking }: { plan: Plan; day: string; asking: Asking }) {
  const t = useTranslations("planner.grid");
  const locale = useLocale();
  const openName = useOpenName();
  const open = partsOn(day, plan.open).map(({ one }) => one);
  const shifts = plan.people
    .flatMap(({ name, shifts: own }) => partsOn(day, own).map((part) => ({ name, ...part })))
    .toSorted((a, b) => a.from - b.from);
  const away = plan.people
    .filter((one) => one.away.some(({ from, until }) => from <= day && day <= until))
    .map(({ name }) => isolated(name));
  return (
    <section aria-label={t("label")} className="lg:hidden">
      {open.length + shifts.length === 0 && <p className="py-3 text-sm text-soft">{t("none")}</p>}
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line empty:hidden">
        {open.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-haspopup="dialog"
              className={`${ENTRY} text-soon`}
              onClick={() => asking.ask({ kind: "open", open: one })}
            >
              {openName(one)}
            </button>
          </li>
        ))}
        {shifts.map(({ name, one: shift }) => (
          <li key={shift.id}>
            <button
              type="button"
              aria-haspopup="dialog"
              className={ENTRY}
              onClick={() => asking.ask({ kind: "shift", name, shift })}
            >
              <bdi className="me-auto truncate font-semibold">{name}</bdi>
              <span className="text-soft tabular-nums">{spanText(shift, locale)}</span>
            </button>
          </li>
        ))}
      </ul>
      {away.length > 0 && (
        <p className="mt-3 text-sm text-soft">
          {t("awayNamed", { names: listText(away, locale) })}
        </p>
      )}
      {day >= plan.today && (
        <div className="mt-3">
          <Button onClick={() => asking.ask({ kind: "plan", agentId: "", day })}>
            <Plus aria-hidden />
            {t("plan")}
          </Button>
        </div>
      )}
    </section>
  );
}

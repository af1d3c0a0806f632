import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ShiftView } from "#server/shifts/schema.ts";
import { timeText } from "#server/platform/format/time.ts";
import { DayOf } from "#app/_ui/day.tsx";
import { Link } from "#app/_ui/link.tsx";

/** When the agent works next: customers book into these hours. */
export function Shifts({ shifts }: { shifts: ShiftView[] }) {
  const t = useTranslations("callbacks.desk");
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  return (
    <aside aria-labelledby="shifts" className="text-sm">
      <h2 id="shifts" className="label font-sans">
        <Link href="/admin/shifts" className="link">
          {t("shifts")}
        </Link>
      </h2>
      {shifts.length === 0 && <p className="mt-1 text-soft">{t("noShifts")}</p>}
      <ul className="mt-1 divide-y divide-line">
        {shifts.map(({ id, startsAt, endsAt }) => (
          <li key={id} className="py-2">
            <span className="block font-semibold">
              <DayOf at={startsAt} look="weekday" />
            </span>
            <span className="text-soft tabular-nums">
              {t("shift", {
                from: timeText(startsAt, locale, timeZone),
                to: timeText(endsAt, locale, timeZone),
              })}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}

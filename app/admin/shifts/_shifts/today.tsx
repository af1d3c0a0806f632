"use client";

import { Phone } from "lucide-react";
import { useTimeZone, useTranslations } from "next-intl";
import type { CallView } from "#server/callbacks/schema.ts";
import type { OwnShiftView } from "#server/shifts/schema.ts";
import { dayOf } from "#server/platform/format/day.ts";
import { Day } from "#app/_ui/day.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import { OwnRow } from "./own-row.tsx";
import { CARD, Part } from "./part.tsx";
import { ShiftRow } from "./shift-row.tsx";

type TodayProps = { today: string; shifts: OwnShiftView[]; calls: CallView[] };

/** What is the agent's today, in the order of time. */
export function Today({ today, shifts, calls }: TodayProps) {
  const t = useTranslations("shifts.today");
  const timeZone = useTimeZone() ?? "UTC";
  const those = calls.filter(
    ({ startsAt, mine, state }) =>
      mine && (state === "ahead" || state === "calling") && dayOf(startsAt, timeZone) === today,
  );
  const rows = [
    ...shifts.map((shift) => ({ ...shift, row: <OwnRow shift={shift} /> })),
    ...those.map((call) => ({ ...call, row: <CallRow call={call} /> })),
  ].toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <Part title={t("title")} aside={<Day day={today} look="weekday" />}>
      <ul className={CARD}>
        {rows.map(({ id, row }) => (
          <li key={id} className="border-b border-line last:border-0">
            {row}
          </li>
        ))}
        {rows.length === 0 && <li className="px-4 py-4 text-sm text-soft sm:px-5">{t("none")}</li>}
      </ul>
    </Part>
  );
}

function CallRow({ call }: { call: CallView }) {
  const t = useTranslations();
  return (
    <ShiftRow
      startsAt={call.startsAt}
      endsAt={call.endsAt}
      title={
        <Link href={`/admin/callbacks/${call.id}`} prefetch={false} className="link">
          {t("shifts.today.call", { name: isolated(call.customer.name) })}
        </Link>
      }
      action={<Phone aria-hidden className="size-5 text-soft" />}
    >
      {t(`callbacks.topics.${call.topic}`)}
    </ShiftRow>
  );
}

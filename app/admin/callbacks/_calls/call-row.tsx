"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { CallView } from "#server/callbacks/schema.ts";
import { timeText } from "#server/platform/format/time.ts";
import { DayOf } from "#app/_ui/day.tsx";
import { Link } from "#app/_ui/link.tsx";
import { CallState } from "./call-state.tsx";

export function CallRow({ call, isToday }: { call: CallView; isToday: boolean }) {
  const t = useTranslations("callbacks");
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  const { id, startsAt, customer, topic, mine, agentName, tries, note } = call;
  return (
    <li>
      <Link
        href={`/admin/callbacks/${id}`}
        // Its page reads a customer's data, which is written down: only whoever opens it has read it.
        prefetch={false}
        className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-baseline gap-x-3 rounded-md px-2 py-2.5 hover:bg-wash sm:grid-cols-[6rem_minmax(0,1fr)_auto] sm:gap-x-4"
      >
        <span className="font-semibold tabular-nums">
          <span className="block">{timeText(startsAt, locale, timeZone)}</span>
          {!isToday && (
            <span className="block text-sm font-normal text-soft">
              <DayOf at={startsAt} />
            </span>
          )}
        </span>
        <span className="min-w-0">
          <bdi className="font-semibold">{customer.name}</bdi>
          <span className="block truncate text-sm text-soft">
            {t(`topics.${topic}`)}
            {note && (
              <>
                {" · "}
                <bdi>{note}</bdi>
              </>
            )}
          </span>
        </span>
        <span className="flex flex-wrap gap-x-3 text-sm text-soft max-sm:col-start-2 sm:block sm:text-end">
          <CallState call={call} />
          {tries > 0 && call.state === "ahead" && (
            <span className="block">{t("desk.try", { number: tries + 1 })}</span>
          )}
          {!mine && <span className="block">{t("desk.with", { name: agentName })}</span>}
        </span>
      </Link>
    </li>
  );
}

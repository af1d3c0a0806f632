"use client";

import { useTranslations } from "next-intl";
import type { RequestList, RequestRow as Row } from "#server/hardship/schema.ts";
import { DayOf } from "#app/_ui/day.tsx";
import { Link } from "#app/_ui/link.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import { Overdue } from "../_shell/overdue.tsx";
import { addressOf } from "./address.ts";
import { useNames } from "./use-names.ts";

/** On a phone two lines, else columns: who and why, what would help, how many plans, until when. */
export function RequestRow({ row, list }: { row: Row; list: RequestList }) {
  const t = useTranslations("hardshipDesk");
  const { reasonName, reliefName } = useNames();
  const { id, customer, reason, wish, relief, planCount } = row;
  return (
    <li>
      <Link
        href={addressOf(list, id)}
        data-row={id}
        // Its page reads a customer's data, which is written down: only whoever opens it has read it.
        prefetch={false}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 px-2 py-2.5 outline-offset-[-3px] hover:bg-wash sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_5rem_9rem]"
      >
        <span className="min-w-0">
          <span className="block truncate font-semibold">
            <bdi>{customer.name}</bdi>
          </span>
          <span className="block text-sm text-soft">{reasonName(reason)}</span>
        </span>
        <span className="min-w-0 max-sm:col-start-1 max-sm:row-start-2 max-sm:text-sm">
          {reliefName(relief ?? wish)}
        </span>
        <span className="text-end text-sm text-soft tabular-nums max-sm:col-start-2 max-sm:row-start-2">
          {t("plans", { count: planCount })}
        </span>
        <span className="text-end text-sm text-soft max-sm:col-start-2 max-sm:row-start-1">
          <UntilWhen {...row} />
        </span>
      </Link>
    </li>
  );
}

function UntilWhen({ state, dueOn, endedAt, isOverdue }: Row) {
  const t = useTranslations("hardshipDesk");
  if (isOverdue) return <Overdue since={dueOn} />;
  if (!endedAt) return t.rich("due", { day: dayTag(dueOn) });
  return (
    <>
      <span className="block">{t(`states.${state}`)}</span>
      <DayOf at={endedAt} />
    </>
  );
}

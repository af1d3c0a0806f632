"use client";

import { useTranslations } from "next-intl";
import type { ComplaintList, ComplaintRow as Row } from "#server/complaints/schema.ts";
import { DayOf } from "#app/_ui/day.tsx";
import { Link } from "#app/_ui/link.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import { addressOf } from "./address.ts";
import { Overdue } from "../_shell/overdue.tsx";
import { Stage } from "./stage.tsx";

/** On a phone three lines, else columns: who, about what, its reference, until when. */
export function ComplaintRow({ row, list }: { row: Row; list: ComplaintList }) {
  const kinds = useTranslations("complaintDesk.kinds");
  const { id, customer, kind, reference } = row;
  // In the other lists it is the complaint that somebody acts on.
  const redress = list === "redress" ? row.redress : null;
  return (
    <li>
      <Link
        href={addressOf(list, id)}
        data-row={id}
        // Its page reads a customer's data, which is written down: only whoever opens it has read it.
        prefetch={false}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 px-2 py-2.5 outline-offset-[-3px] hover:bg-wash sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_8rem_14rem]"
      >
        <span className="min-w-0 truncate font-semibold">
          <bdi>{customer.name}</bdi>
        </span>
        <span className="min-w-0 max-sm:col-start-1 max-sm:row-start-2 max-sm:text-sm">
          {redress ? <bdi>{redress.text}</bdi> : kinds(kind)}
        </span>
        <bdi className="text-sm text-soft tabular-nums max-sm:col-start-2 max-sm:row-start-2">
          {reference}
        </bdi>
        <span className="text-sm text-soft max-sm:col-span-2 max-sm:row-start-3 sm:text-end">
          <UntilWhen {...row} redress={redress} />
        </span>
      </Link>
    </li>
  );
}

function UntilWhen({ state, dueOn, endedAt, stage, redress }: Row) {
  const t = useTranslations("complaintDesk");
  if (redress) {
    return redress.isLate ? (
      <Overdue since={redress.dueOn} />
    ) : (
      t.rich("redress.until", { day: dayTag(redress.dueOn) })
    );
  }
  if (endedAt) {
    return (
      <>
        {t(`states.${state}`)} <DayOf at={endedAt} />
      </>
    );
  }
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-3 sm:justify-end">
      <Stage {...{ stage, dueOn }} />
      {stage < 3 && <span>{t.rich("due", { day: dayTag(dueOn) })}</span>}
    </span>
  );
}

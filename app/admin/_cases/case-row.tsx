"use client";

import { useTranslations } from "next-intl";
import type { CaseList, CaseRow as Row } from "#server/cases/schema.ts";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { DayOf } from "#app/_ui/day.tsx";
import { Link } from "#app/_ui/link.tsx";
import { Money } from "#app/_ui/money.tsx";
import { addressOf } from "./address.ts";
import { Due } from "./due.tsx";

/** On a phone two lines, else columns: who, what, how much, until when. */
export function CaseRow({ row, list }: { row: Row; list: CaseList }) {
  const t = useTranslations("cases");
  const { id, customer, kind, merchant, title, amount } = row;
  return (
    <li>
      <Link
        href={addressOf(list, id)}
        data-row={id}
        // Its page reads a customer's data, which is written down: only whoever opens it has read it.
        prefetch={false}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 px-2 py-2.5 outline-offset-[-3px] hover:bg-wash sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto_9rem]"
      >
        <span className="min-w-0">
          <span className="block truncate font-semibold">
            <bdi>{customer.name}</bdi>
          </span>
          <span className="block text-sm text-soft">{t(`names.${kind}`)}</span>
        </span>
        <span className="flex min-w-0 items-baseline gap-3 max-sm:col-start-1 max-sm:row-start-2 max-sm:text-sm">
          <PurchaseTile purchase={row} size="small" className="self-center max-sm:hidden" />
          <span className="min-w-0 max-sm:flex max-sm:gap-2">
            <span className="block shrink-0">
              <bdi>{merchant}</bdi>
            </span>
            <span className="block truncate text-sm text-soft">
              <bdi>{title}</bdi>
            </span>
          </span>
        </span>
        <span className="text-end font-medium max-sm:col-start-2 max-sm:row-start-2">
          <Money amount={amount} />
        </span>
        <span className="text-end text-sm text-soft max-sm:col-start-2 max-sm:row-start-1">
          <UntilWhen {...row} />
        </span>
      </Link>
    </li>
  );
}

function UntilWhen({ state, dueOn, endedAt, isOverdue, isProposed }: Row) {
  const t = useTranslations("cases");
  const desk = useTranslations("caseDesk.proposal");
  if (!endedAt) {
    return (
      <>
        {isProposed && <span className="block font-semibold text-ink">{desk("badge")}</span>}
        <Due {...{ dueOn, isOverdue }} />
      </>
    );
  }
  return (
    <>
      <span className="block">{t(`states.${state}`)}</span>
      <DayOf at={endedAt} />
    </>
  );
}

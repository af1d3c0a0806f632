"use client";

import { useTranslations } from "next-intl";
import type { PayoutRow as Row } from "#server/refunds/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { cardName } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import { Money } from "#app/_ui/money.tsx";
import { dayOfTag, dayTag } from "#app/_ui/tags.tsx";
import { Overdue } from "../_shell/overdue.tsx";

type PayoutRowProps = { row: Row; onSend: (row: Row) => void };

/** Who gets how much back and where; why that is our work, and until when. */
export function PayoutRow({ row, onSend }: PayoutRowProps) {
  const t = useTranslations("refundDesk");
  const { customer, merchant, amount, canSend, conversationId } = row;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-1 px-2 py-2.5 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto_14rem]">
      <span className="min-w-0">
        {conversationId ? (
          <Link
            href={`/admin/conversations/${conversationId}`}
            prefetch={false}
            className="link block truncate font-semibold"
          >
            <bdi>{customer.name}</bdi>
          </Link>
        ) : (
          <span className="block truncate font-semibold">
            <bdi>{customer.name}</bdi>
          </span>
        )}
        <span className="block truncate text-sm text-soft">
          <bdi>{merchant}</bdi>
        </span>
      </span>
      <span className="min-w-0 text-sm max-sm:col-span-2 max-sm:row-start-2">
        <Why {...row} />
      </span>
      <span className="text-end font-medium max-sm:col-start-2 max-sm:row-start-1">
        <Money amount={amount} />
      </span>
      <span className="grid justify-items-end gap-1.5 text-end text-sm text-soft max-sm:col-span-2 max-sm:grid-flow-col max-sm:items-center max-sm:justify-between">
        <UntilWhen {...row} />
        {canSend && (
          <Button size="small" aria-haspopup="dialog" onClick={() => onSend(row)}>
            {t("send.button")}
          </Button>
        )}
      </span>
    </li>
  );
}

function Why({ dueOn, failure, method, sentBy, reference }: Row) {
  const t = useTranslations("refundDesk");
  const name = cardName(method);
  return (
    <>
      <span className="block">
        {dueOn
          ? t(`why.${failure ?? "not_ours"}`, { method: name })
          : t("goesTo", { method: name })}
      </span>
      {sentBy && <span className="block text-soft">{t("sentBy", { name: sentBy })}</span>}
      {reference && (
        <span className="block text-xs wrap-anywhere text-soft tabular-nums">
          <bdi>{reference}</bdi>
        </span>
      )}
    </>
  );
}

function UntilWhen({ state, dueOn, isOverdue, createdAt, sentAt, arrivedAt }: Row) {
  const t = useTranslations("refundDesk");
  if (isOverdue && dueOn) return <Overdue since={dueOn} />;
  if (dueOn && !sentAt) return <span>{t.rich("due", { day: dayTag(dueOn) })}</span>;
  const at = arrivedAt ?? sentAt ?? createdAt;
  return <span>{t.rich(`states.${state}`, { day: dayOfTag(at) })}</span>;
}

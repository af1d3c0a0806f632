"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { kindOf, MOST_AT_ONCE } from "#server/feedback/policy.ts";
import type { FeedbackRow } from "#server/feedback/schema.ts";
import { FeedbackState } from "#app/_feedback/feedback-state.tsx";
import { cn } from "#app/_ui/cn.ts";
import { When } from "#app/_ui/when.tsx";
import { addressOf } from "./address.ts";
import { useInbox } from "./inbox-state.tsx";

export function SubmissionRow({ item, index }: { item: FeedbackRow; index: number }) {
  const t = useTranslations("feedback");
  const { openId, open, filter, chosen, choose, rememberPlace } = useInbox();
  const { id, customer, text } = item;
  const isOpen = openId === id;
  const isChosen = chosen.some((one) => one.id === id);
  const others = chosen.flatMap((one) => (one.id === id ? [] : one.id));

  return (
    <li
      className={cn(
        "flex border-s-3 border-b border-b-line",
        isOpen ? "border-s-accent" : "border-s-transparent",
        isChosen || isOpen ? "bg-accent-wash" : "hover:bg-wash",
      )}
    >
      <label className="grid min-h-11 w-11 shrink-0 cursor-pointer place-content-center self-start">
        <input
          type="checkbox"
          aria-label={t("inbox.choose", customer)}
          checked={isChosen}
          disabled={!isChosen && chosen.length >= MOST_AT_ONCE}
          onChange={() => choose(isChosen ? others : [...others, id])}
          className="size-4.5 accent-accent"
        />
      </label>
      <a
        href={addressOf(id, filter)}
        data-row={id}
        onFocus={() => rememberPlace({ id, index })}
        aria-current={isOpen || undefined}
        onClick={(event) => opened(event, () => open(id))}
        className="grid min-w-0 grow gap-0.5 py-2.5 ps-2 pe-4 outline-offset-[-3px]"
      >
        <span className="flex items-baseline justify-between gap-3">
          <bdi className="truncate font-semibold">{customer.name}</bdi>
          <span className="shrink-0 text-xs text-soft tabular-nums">
            <When at={item.createdAt} look="row" />
          </span>
        </span>
        <span dir="auto" className="line-clamp-2 justify-self-start wrap-anywhere">
          {text}
        </span>
        <Status {...item} />
      </a>
    </li>
  );
}

function Status({ kind, source, state, score, assignee, replies }: FeedbackRow) {
  const t = useTranslations("feedback");
  const { filter } = useInbox();
  return (
    <span className="flex flex-wrap items-center gap-x-3 text-xs text-soft [&_span]:text-xs">
      <span>{t(`kinds.${kindOf({ kind, source })}`)}</span>
      {score !== null && <span>{t("inbox.rating", { score })}</span>}
      {filter.tab === "all" && <FeedbackState state={state} reader="staff" />}
      {assignee && <bdi>{assignee.name}</bdi>}
      {replies > 0 && <span>{t("inbox.replies", { count: replies })}</span>}
    </span>
  );
}

/** A click with a key held opens a tab, as everywhere. */
function opened(event: MouseEvent, open: () => void) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open();
}

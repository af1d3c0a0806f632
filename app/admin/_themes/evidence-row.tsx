"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EvidenceView } from "#server/themes/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { DayOf } from "#app/_ui/day.tsx";
import { Link } from "#app/_ui/link.tsx";
import { Money } from "#app/_ui/money.tsx";
import { EvidenceActions } from "./evidence-actions.tsx";

type RowProps = { item: EvidenceView; shownIn: string | null };

/** In the customer's own words, with where they stand, who marked them, and what is still to be paid. */
export function EvidenceRow({ item, shownIn }: RowProps) {
  const t = useTranslations("themes.evidence");
  const { before, passage, after, state, language, customer, owed, plans } = item;
  return (
    <li
      className={cn(
        "grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-3",
        state === "removed" && "text-soft line-through",
      )}
    >
      <div className="min-w-0">
        <p
          dir="auto"
          lang={language}
          className="text-base leading-6 wrap-anywhere whitespace-pre-wrap"
        >
          {before}
          {before || after ? (
            <mark className="rounded-xs bg-soon-wash text-ink">{passage}</mark>
          ) : (
            passage
          )}
          {after}
        </p>
        <p className="mt-0.5 flex flex-wrap items-baseline gap-x-1.5 text-xs text-soft">
          <span className="rounded-xs border border-line px-1 uppercase">{language}</span>
          <bdi>{customer.name}</bdi>
          <Separated>
            <Place item={item} />
          </Separated>
          {item.markedBy && <Separated>{t("marked", { name: item.markedBy })}</Separated>}
          {item.confirmedBy && item.confirmedBy !== item.markedBy && (
            <Separated>{t("confirmed", { name: item.confirmedBy })}</Separated>
          )}
          {item.merchant && (
            <Separated>
              <bdi>{item.merchant}</bdi>
            </Separated>
          )}
          {item.of && <Separated>{t("of", { number: item.of.number })}</Separated>}
          {(state === "removed" || state === "suggested") && (
            <span className="font-semibold text-soon no-underline">{t(state)}</span>
          )}
        </p>
      </div>
      <div className="grid content-start justify-items-end text-xs">
        {owed.map((amount) => (
          <span key={amount.currency} className="font-semibold">
            <Money amount={amount} />
          </span>
        ))}
        {plans > 0 && <span className="text-soft">{t("plans", { count: plans })}</span>}
        <EvidenceActions {...{ item, shownIn }} />
      </div>
    </li>
  );
}

const Separated = ({ children }: { children: ReactNode }) => (
  <span className="before:me-1.5 before:content-['·']">{children}</span>
);

/** One click from where it was said. */
function Place({ item }: { item: EvidenceView }) {
  const t = useTranslations("themes.evidence");
  const { source, score, saidAt } = item;
  const what = (
    <>
      {t(`sources.${source}`, { score: score ?? 0 })} <DayOf at={saidAt} />
    </>
  );
  const href = placeOf(item);
  return href ? (
    <Link {...{ href }} prefetch={false} className="link font-semibold no-underline">
      {what}
    </Link>
  ) : (
    <span>{what}</span>
  );
}

function placeOf({ conversation, callbackId, feedbackId }: EvidenceView) {
  if (conversation) return `/admin/conversations/${conversation.id}?at=${conversation.seq}`;
  if (callbackId) return `/admin/callbacks/${callbackId}`;
  return feedbackId && `/admin/feedback/${feedbackId}?status=all`;
}

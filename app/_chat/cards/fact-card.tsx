"use client";

import { useTranslations } from "next-intl";
import type { Card } from "#server/conversations/card.ts";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { cn } from "#app/_ui/cn.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { dayTag, rowTimeTag } from "#app/_ui/tags.tsx";
import type { Perspective } from "../event-line.tsx";
import { PayCard } from "./pay-card.tsx";

type FactCardProps = { card: Card; at: string; perspective: Perspective };

/** As it stood when the answer was given, which is said: what it leads to tells how it stands now. */
export function FactCard({ card, at, perspective }: FactCardProps) {
  const t = useTranslations("chat.cards");
  const { merchant, title, amount } = card;
  return (
    <div
      role="group"
      aria-label={t(`${card.kind}.label`)}
      className="mt-2 grid w-[26rem] max-w-full grid-cols-[minmax(0,1fr)] gap-3 rounded-lg border border-line bg-sheet p-3.5"
    >
      <div className="flex items-center gap-3.5">
        <PurchaseTile purchase={card} isFirst />
        <div className="min-w-0 grow leading-snug">
          <p className="truncate font-semibold">
            <bdi>{merchant}</bdi>
          </p>
          <p className="truncate text-sm text-soft">
            <bdi>{title}</bdi>
          </p>
        </div>
        <div className="shrink-0 text-end leading-snug">
          <p className="font-semibold">
            <Money amount={amount} />
          </p>
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <div className="min-w-0 text-sm leading-snug">
          <p className={cn("font-semibold", toneOf(card))}>
            <Standing card={card} />
          </p>
          <p className="text-xs text-soft">{t.rich("asOf", { at: rowTimeTag(at) })}</p>
        </div>
        {perspective === "customer" && <Action card={card} />}
      </div>
    </div>
  );
}

function Standing({ card }: { card: Card }) {
  const t = useTranslations("chat.cards");
  switch (card.kind) {
    case "payment": {
      const key = card.state === "overdue" ? "payment.overdue" : "payment.due";
      return t.rich(key, { day: dayTag(card.dueOn) });
    }
    case "plan":
      return t(isRunning(card.state) ? "plan.left" : `plan.${card.state}`);
    case "refund":
      return t(`refund.${card.state}`);
    case "case":
      return t(`case.${card.state}`);
  }
}

type PlanCardState = Extract<Card, { kind: "plan" }>["state"];

const isRunning = (state: PlanCardState): state is "on_track" | "due_soon" | "overdue" =>
  state === "on_track" || state === "due_soon" || state === "overdue";

function toneOf({ kind, state }: Card) {
  if (state === "overdue" && kind === "payment") return "text-late";
  if (state === "customer" || state === "failed") return "text-soon";
  return "text-soft";
}

function Action({ card }: { card: Card }) {
  const t = useTranslations("chat.cards");
  if (card.kind === "payment") return <PayCard card={card} />;
  const href = card.kind === "case" ? `/cases/${card.caseId}` : `/plans/${card.planId}`;
  return (
    <LinkButton kind="soft" size="row" href={href} prefetch={false}>
      {t(`${card.kind}.action`)}
    </LinkButton>
  );
}

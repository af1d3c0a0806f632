"use client";

import { ReceiptText, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AboutPlan } from "#server/conversations/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";

/** Above the composer: what will be asked is about this plan, until the customer takes it away. */
export function AboutChip({ plan, onRemove }: { plan: AboutPlan; onRemove: () => void }) {
  const t = useTranslations("chat.about");
  return (
    <p className="mb-2 flex w-fit max-w-full items-center gap-2 rounded-md bg-accent-wash ps-3 text-sm">
      <ReceiptText aria-hidden className="size-4 shrink-0 text-accent" />
      <span className="min-w-0 truncate py-2">{useAboutText(plan)}</span>
      <button
        type="button"
        aria-label={t("remove")}
        onClick={onRemove}
        className="grid size-11 shrink-0 place-items-center rounded-md text-soft hover:text-ink"
      >
        <X aria-hidden className="size-4" />
      </button>
    </p>
  );
}

/** Above the words that were asked about it; the customer's leads to the plan. */
export function AboutLine({ plan, isOwn }: { plan: AboutPlan; isOwn: boolean }) {
  const text = useAboutText(plan);
  const look = "mb-1 block text-xs";
  if (!isOwn) return <p className={cn(look, "text-soft")}>{text}</p>;
  return (
    <Link href={`/plans/${plan.planId}`} prefetch={false} className={cn(look, "link")}>
      {text}
    </Link>
  );
}

function useAboutText({ merchant, title }: AboutPlan) {
  const t = useTranslations("chat.about");
  return t("plan", { merchant: isolated(merchant), title: isolated(title) });
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PlanSummary } from "#server/plans/schema.ts";
import { isEnded } from "#app/_plans/plan-order.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PauseDialog } from "./pause-dialog.tsx";

type PausePaymentsProps = { conversationId: string; plans: PlanSummary[] };

/** Of the customer, not of a plan; while a request waits the way leads there. */
export function PausePayments({ conversationId, plans }: PausePaymentsProps) {
  const t = useTranslations("hardshipDesk.pause");
  const [isOpen, setOpen] = useState(false);
  const waiting = plans.find(({ pause }) => pause)?.pause ?? null;
  const canAsk = !waiting && !plans.every(isEnded);
  return (
    <>
      {waiting && (
        <LinkButton
          size="small"
          kind="plain"
          className="-me-3"
          href={`/admin/hardship/${waiting.requestId}`}
          prefetch={false}
        >
          {t("open")}
        </LinkButton>
      )}
      {canAsk && (
        <Button size="small" kind="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t("button")}
        </Button>
      )}
      <Dialog
        title={t("title")}
        description={t("description")}
        open={isOpen}
        onOpenChange={setOpen}
      >
        <PauseDialog conversationId={conversationId} />
      </Dialog>
    </>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Relief, StaffRequestView } from "#server/hardship/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { listText } from "#app/_ui/list-text.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { AgreeForm } from "./agree-form.tsx";
import { DeclineForm } from "./decline-form.tsx";

type DecisionActionsProps = { request: StaffRequestView; relief: Relief | null };
type Shown = { act: "agree"; relief: Relief } | { act: "decline" };

/** The dialog stands beside the buttons: of a request that ends, which takes them away, it still says how that went. */
export function DecisionActions({ request, relief }: DecisionActionsProps) {
  const t = useTranslations("hardshipDesk");
  const [shown, setShown] = useState<Shown | null>(null);
  const [isOpen, setOpen] = useState(false);

  function open(next: Shown) {
    setShown(next);
    setOpen(true);
  }
  return (
    <>
      {request.state === "waiting" && <Actions {...{ request, relief }} onOpen={open} />}
      {shown && (
        <Dialog
          title={t(`${shown.act}.button`)}
          description={t(`${shown.act}.description`)}
          open={isOpen}
          onOpenChange={setOpen}
        >
          {shown.act === "agree" ? (
            <AgreeForm request={request} relief={shown.relief} />
          ) : (
            <DeclineForm id={request.id} />
          )}
        </Dialog>
      )}
    </>
  );
}

type ActionsProps = DecisionActionsProps & { onOpen: (shown: Shown) => void };

function Actions({ request: { plans, canDecide }, relief, onOpen }: ActionsProps) {
  const t = useTranslations("hardshipDesk");
  const locale = useLocale();
  if (!canDecide) return <Notice title={t("untrained")} />;
  const paid = plans.filter(({ isBeingPaid }) => isBeingPaid);
  const merchants = listText(
    paid.map(({ merchant }) => isolated(merchant)),
    locale,
  );
  return (
    <>
      {paid.length > 0 && <Notice title={t("beingPaid", { merchants })} />}
      <div role="group" aria-label={t("actions")} className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          aria-haspopup="dialog"
          disabled={!relief || plans.length === 0 || paid.length > 0}
          onClick={() => relief && onOpen({ act: "agree", relief })}
        >
          {t("agree.button")}
        </Button>
        <Button aria-haspopup="dialog" onClick={() => onOpen({ act: "decline" })}>
          {t("decline.button")}
        </Button>
      </div>
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { StaffComplaintView } from "#server/complaints/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { ExtendForm } from "./extend-form.tsx";

type Act = "answer" | "extend";

/** The dialog stands beside the buttons: of a complaint that ends, which takes them away, it still says how that went. */
export function ComplaintActions({ complaint }: { complaint: StaffComplaintView }) {
  const t = useTranslations("complaintDesk");
  const [act, setAct] = useState<Act | null>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div role="group" aria-label={t("actions")} className="flex flex-wrap gap-2 empty:hidden">
        {actsOn(complaint).map((one) => (
          <Button
            key={one}
            kind={one === "answer" ? "primary" : "quiet"}
            aria-haspopup="dialog"
            onClick={() => {
              setAct(one);
              setOpen(true);
            }}
          >
            {t(`${one}.button`)}
          </Button>
        ))}
      </div>
      {act && (
        <Dialog
          title={t(`${act}.button`)}
          description={t(`${act}.description`)}
          open={isOpen}
          onOpenChange={setOpen}
        >
          {act === "answer" ? (
            <AnswerForm complaint={complaint} />
          ) : (
            <ExtendForm complaint={complaint} />
          )}
        </Dialog>
      )}
    </>
  );
}

/** What whoever looks at it can do about it as it stands. */
export function actsOn({
  endedAt,
  cannotAnswer,
  extendTo,
}: Pick<StaffComplaintView, "endedAt" | "cannotAnswer" | "extendTo">): Act[] {
  if (endedAt || cannotAnswer) return [];
  return extendTo ? ["answer", "extend"] : ["answer"];
}

"use client";

import { useTranslations } from "next-intl";
import type { StaffComplaintView } from "#server/complaints/schema.ts";
import { ActButtons } from "../_shell/act-buttons.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { ExtendForm } from "./extend-form.tsx";

type Act = "answer" | "extend";

export function ComplaintActions({ complaint }: { complaint: StaffComplaintView }) {
  const t = useTranslations("complaintDesk");
  return (
    <ActButtons
      label={t("actions")}
      acts={actsOn(complaint)}
      lookOf={(act) => ({
        button: t(`${act}.button`),
        description: t(`${act}.description`),
        kind: act === "answer" ? "primary" : "quiet",
      })}
    >
      {(act) =>
        act === "answer" ? (
          <AnswerForm complaint={complaint} />
        ) : (
          <ExtendForm complaint={complaint} />
        )
      }
    </ActButtons>
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

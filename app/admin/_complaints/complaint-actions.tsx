"use client";

import { useTranslations } from "next-intl";
import type { StaffComplaintView } from "#server/complaints/schema.ts";
import { ActButtons } from "../_shell/act-buttons.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { ExtendForm } from "./extend-form.tsx";
import { RedressForm } from "./redress-form.tsx";

const FORMS = { answer: AnswerForm, extend: ExtendForm, redress: RedressForm };

type Act = keyof typeof FORMS;

export function ComplaintActions({ complaint }: { complaint: StaffComplaintView }) {
  const t = useTranslations("complaintDesk");
  return (
    <ActButtons
      label={t("actions")}
      acts={actsOn(complaint)}
      lookOf={(act) => ({
        button: t(`${act}.button`),
        description: t(`${act}.description`),
        kind: act === "extend" ? "quiet" : "primary",
      })}
    >
      {(act) => {
        const Form = FORMS[act];
        return <Form complaint={complaint} />;
      }}
    </ActButtons>
  );
}

/** What whoever looks at it can do about it as it stands. */
export function actsOn({
  endedAt,
  redress,
  cannotAnswer,
  extendTo,
}: Pick<StaffComplaintView, "endedAt" | "redress" | "cannotAnswer" | "extendTo">): Act[] {
  // Whoever had a part in it cannot judge it; what was promised they can still do.
  const isRedressOpen = redress !== null && !redress.redressedAt && cannotAnswer !== "role";
  const toDo: Act[] = isRedressOpen ? ["redress"] : [];
  if (endedAt || cannotAnswer) return toDo;
  return extendTo ? ["answer", "extend", ...toDo] : ["answer", ...toDo];
}

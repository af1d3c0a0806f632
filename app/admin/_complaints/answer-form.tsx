"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ANSWER_LEAST, ANSWER_LIMIT } from "#server/complaints/policy.ts";
import { type AnswerKind, ANSWERS, type StaffComplaintView } from "#server/complaints/schema.ts";
import { CASE_KINDS } from "#server/plans/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { Select } from "#app/_ui/select.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { PlanForm, PlanFormDone } from "../_desk/plan-form.tsx";
import { draftOf, RedressFields, redressIn } from "./redress-fields.tsx";
import { useRefreshedComplaints } from "./use-complaints.ts";

/** What was on the screen when it was opened has been read: of what comes meanwhile the server tells. */
export function AnswerForm({ complaint }: { complaint: StaffComplaintView }) {
  const t = useTranslations("complaintDesk");
  const [seen] = useState(() => complaint.history.at(-1)?.id ?? complaint.id);
  const [end, setEnd] = useState<AnswerKind | null>(null);
  const [text, setText] = useState("");
  const [caseId, setCaseId] = useState("");
  const [draft, setDraft] = useState(() => draftOf(complaint.redress));
  const { keyFor } = useClientKey();
  const onSettled = useRefreshedComplaints();
  const { mutate, isPending, error, isSuccess } = useMutation(
    useTRPC().complaints.answer.mutationOptions({ onSettled }),
  );
  const redress = end && end !== "not_upheld" ? redressIn(draft) : null;
  const said = { id: complaint.id, text: text.trim(), caseId: caseId || null, redress, seen };
  const isHalf = Boolean(draft.text.trim()) !== Boolean(draft.dueOn);

  if (isSuccess) return <PlanFormDone title={t("answer.done")} />;
  return (
    <PlanForm
      confirm={t("answer.confirm")}
      isBusy={isPending}
      isIncomplete={!end || said.text.length < ANSWER_LEAST || isHalf}
      error={error}
      onConfirm={() => end && mutate({ ...said, end, key: keyFor({ end, ...said }) })}
    >
      <Select
        label={t("answer.end")}
        value={end ?? ""}
        options={[
          ...(end ? [] : [{ value: "", label: t("answer.choose"), isDisabled: true }]),
          ...ANSWERS.map((value) => ({ value, label: t(`states.${value}`) })),
        ]}
        onChange={({ target }) => setEnd(ANSWERS.find((one) => one === target.value) ?? null)}
      />
      <TextArea
        label={t("answer.text")}
        hint={t("answer.textHint", { least: ANSWER_LEAST })}
        className="min-h-40"
        maxLength={ANSWER_LIMIT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {end && end !== "not_upheld" && <RedressFields draft={draft} onChange={setDraft} />}
      {complaint.cases.length > 0 && (
        <CaseChoice cases={complaint.cases} value={caseId} onChoose={setCaseId} />
      )}
    </PlanForm>
  );
}

type CaseChoiceProps = {
  cases: StaffComplaintView["cases"];
  value: string;
  onChoose: (id: string) => void;
};

function CaseChoice({ cases, value, onChoose }: CaseChoiceProps) {
  const t = useTranslations("complaintDesk.answer");
  const names = useTranslations("cases.names");
  const nameOf = (kind: string) => names(CASE_KINDS.find((one) => one === kind) ?? "sent_back");
  return (
    <Select
      label={t("case")}
      value={value}
      options={[
        { value: "", label: t("noCase") },
        ...cases.map(({ id, merchant, kind }) => ({
          value: id,
          label: `${merchant}: ${nameOf(kind)}`,
        })),
      ]}
      onChange={({ target }) => onChoose(target.value)}
    />
  );
}

import { useTranslations } from "next-intl";
import { REDRESS_LIMIT } from "#server/complaints/policy.ts";
import type { ComplaintRedress } from "#server/complaints/schema.ts";
import { Field } from "#app/_ui/field.tsx";

type Draft = { text: string; dueOn: string };

/** What an earlier answer has said and nobody has done is said again, or something else. */
export const draftOf = (redress: ComplaintRedress | null): Draft =>
  redress && !redress.redressedAt
    ? { text: redress.text, dueOn: redress.dueOn }
    : { text: "", dueOn: "" };

/** Both or nothing. */
export const redressIn = ({ text, dueOn }: Draft) =>
  text.trim() && dueOn ? { text: text.trim(), dueOn } : null;

/** What we do besides the answer, which stays with the team until it is done. */
export function RedressFields({ draft, onChange }: { draft: Draft; onChange: (d: Draft) => void }) {
  const t = useTranslations("complaintDesk.redress");
  return (
    <fieldset className="grid gap-4">
      <Field
        label={t("text")}
        hint={t("textHint")}
        maxLength={REDRESS_LIMIT}
        value={draft.text}
        onChange={({ target }) => onChange({ ...draft, text: target.value })}
      />
      <Field
        type="date"
        label={t("dueOn")}
        required={draft.text.trim() !== ""}
        value={draft.dueOn}
        onChange={({ target }) => onChange({ ...draft, dueOn: target.value })}
      />
    </fieldset>
  );
}

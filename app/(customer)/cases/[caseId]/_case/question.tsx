import { useTranslations } from "next-intl";
import { waitsForCustomer } from "#app/_cases/standing.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import type { CaseView } from "#server/cases/schema.ts";
import { AddForm } from "./add-form.tsx";

/** What we need to know, with the answer's place right below it. */
export function Question({ row }: { row: CaseView }) {
  const t = useTranslations("cases.case");
  const asked = row.history.findLast(({ step }) => step === "asked");
  if (!waitsForCustomer(row) || !asked) return null;
  return (
    <section aria-labelledby="question" className="card grid gap-4 border-soon p-4 sm:p-6">
      <div>
        <h2 id="question" className="font-sans text-sm font-semibold tracking-normal text-soft">
          {asked.by ? t("asked", { name: isolated(asked.by.name) }) : t("askedByUs")}
        </h2>
        <p dir="auto" className="mt-1 text-lg wrap-anywhere whitespace-pre-wrap">
          {asked.text}
        </p>
      </div>
      <AddForm row={row} isAnswer />
    </section>
  );
}

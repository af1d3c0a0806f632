import { useTranslations } from "next-intl";
import type { PeriodProblem } from "#server/insights/period.ts";
import type { Insights, InsightQuery } from "#server/insights/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { HOME } from "./address.ts";
import { More } from "./panel.tsx";

type CompareFormProps = {
  query: InsightQuery;
  wanted: InsightQuery;
  problem: PeriodProblem | null;
  read: Pick<Insights, "span" | "before">;
  sort: string | undefined;
};

/** Any period beside any other that is as long. A plain form: what is compared stands in the address. */
export function CompareForm({ query, wanted, problem, read, sort }: CompareFormProps) {
  const { language } = query;
  const t = useTranslations("insights.compare");
  const { span, before } = read;
  return (
    <More label={t("open")} isOpen={wanted.from !== undefined}>
      {problem && (
        <div className="mb-3">
          <Notice kind="late" announce title={t(`problems.${problem}`)} />
        </div>
      )}
      <form action={HOME} className="grid items-end gap-3 text-ink sm:grid-cols-[1fr_1fr_1fr_auto]">
        {language && <input type="hidden" name="language" value={language} />}
        {sort && <input type="hidden" name="sort" value={sort} />}
        <Field
          label={t("from")}
          type="date"
          name="from"
          required
          defaultValue={wanted.from ?? span.from}
        />
        <Field label={t("to")} type="date" name="to" required defaultValue={wanted.to ?? span.to} />
        <Field
          label={t("against")}
          type="date"
          name="against"
          required
          defaultValue={wanted.against ?? before.from}
        />
        <Button type="submit">{t("compare")}</Button>
      </form>
    </More>
  );
}

import { useTranslations } from "next-intl";
import type { TrialView } from "#server/assistant/schema.ts";

type DifferencesProps = Pick<TrialView, "differences">;

/** What a change of models would make better, and what worse. */
export function Differences({ differences }: DifferencesProps) {
  const t = useTranslations("assistantDesk.trial");
  return (
    <details>
      <summary className="link flex min-h-11 w-fit items-center text-sm">
        {t("differences", { count: differences.length })}
      </summary>
      <ul className="divide-y divide-line text-sm">
        {differences.map(({ question, language, tried, current }) => (
          <li key={question} className="grid gap-1 py-2 sm:grid-cols-[minmax(0,1fr)_auto] sm:gap-6">
            <p lang={language} dir="auto">
              {question}
            </p>
            <dl className="flex flex-wrap gap-x-4 text-soft">
              <div className="flex gap-1.5">
                <dt>{t("tried")}</dt>
                <dd className="font-semibold text-ink">{t(`ends.${tried}`)}</dd>
              </div>
              <div className="flex gap-1.5">
                <dt>{t("current")}</dt>
                <dd className="font-semibold text-ink">{t(`ends.${current}`)}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}

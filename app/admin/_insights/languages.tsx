import { useTranslations } from "next-intl";
import type { InsightQuery, Insights } from "#server/insights/schema.ts";
import { isLanguage } from "#server/platform/locale.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { Link } from "#app/_ui/link.tsx";
import { addressOf, HOME } from "./address.ts";
import { useAmounts } from "./amounts.ts";
import { Panel, Table } from "./panel.tsx";

type LanguagesProps = { languages: Insights["languages"]; query: InsightQuery };

/** Each leads to the page in that language, with its topics. */
export function Languages({ languages, query }: LanguagesProps) {
  const t = useTranslations("insights.languages");
  const { number, share, known } = useAmounts();
  return (
    <Panel id="languages" title={t("title")}>
      <Table
        labelledBy="languages"
        head={[t("language"), t("chats"), t("solved"), t("repeats")]}
        rows={languages.flatMap(({ language, figures }) =>
          isLanguage(language)
            ? {
                key: language,
                cells: [
                  <Link
                    key={language}
                    href={addressOf(HOME, { ...query, language })}
                    className="underline underline-offset-4"
                  >
                    <bdi lang={language}>{LANGUAGE_NAMES[language]}</bdi>
                  </Link>,
                  number(figures.chats),
                  known(figures.solved.value, share),
                  known(figures.repeats.value, share),
                ],
              }
            : [],
        )}
      />
    </Panel>
  );
}

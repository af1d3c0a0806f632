import { useTranslations } from "next-intl";
import type { RecallView } from "#server/recalls/schema.ts";
import { RichText } from "#app/_chat/rich-text.tsx";
import { directionOf } from "#app/_i18n/locales.ts";

/** Passage by passage, what was said, and what stands in its place. */
type ChangedPassagesProps = Pick<NonNullable<RecallView>, "changed" | "archived"> & {
  locale: string;
};

export function ChangedPassages({ changed, archived, locale }: ChangedPassagesProps) {
  const t = useTranslations("articleDesk.recall");
  return (
    <section aria-labelledby="changed">
      <h2 id="changed" className="mb-2 text-lg">
        {t(archived ? "changedArchived" : "changed", { count: changed.length })}
      </h2>
      <ul className="card divide-y divide-line">
        {changed.map(({ told, now }) => (
          <li key={told} className="grid gap-x-6 gap-y-3 px-4 py-4 md:grid-cols-2">
            <Said label={t("told")} text={told} locale={locale} isGone />
            {now ? (
              <Said label={t("now")} text={now} locale={locale} />
            ) : (
              <p className="text-sm text-soft">{t(archived ? "goneArchived" : "gone")}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type SaidProps = { label: string; text: string; locale: string; isGone?: boolean };

const Said = ({ label, text, locale, isGone = false }: SaidProps) => (
  <div className="grid min-w-0 content-start gap-1 text-sm">
    <p className="label">{label}</p>
    <div
      lang={locale}
      dir={directionOf(locale)}
      className={isGone ? "border-s-2 border-late ps-3 text-soft" : "border-s-2 border-accent ps-3"}
    >
      <RichText text={text} isMarkdown />
    </div>
  </div>
);

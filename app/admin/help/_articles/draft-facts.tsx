import { useLocale, useTranslations } from "next-intl";
import type { DraftView } from "#server/articles/draft-schema.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { listText } from "#app/_ui/list-text.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { whenTag } from "#app/_ui/tags.tsx";
import { DRAFT_LOOKS } from "./draft-row.tsx";

/** Where a draft stands, who is at work on it, and what the second person wants changed. */
export function DraftFacts({ draft }: { draft: DraftView }) {
  const t = useTranslations("articleDesk");
  const locale = useLocale();
  const { submitted, returned, authors, savedBy, savedAt } = draft;
  const state = submitted ? "review" : returned ? "returned" : "writing";
  const names = authors.map(({ name }) => isolated(name));
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-soft">
        <Badge {...DRAFT_LOOKS[state]} filled>
          {t(`state.${state}`)}
        </Badge>
        <span>{t("authors", { names: listText(names, locale) })}</span>
        <span>{t.rich("savedBy", { name: isolated(savedBy), at: whenTag(savedAt) })}</span>
      </p>
      {returned && !submitted && (
        <Notice kind="soon" title={t("returnedBy", { name: isolated(returned.by) })}>
          <p dir="auto" className="wrap-anywhere whitespace-pre-line">
            {returned.words}
          </p>
        </Notice>
      )}
    </div>
  );
}

import { PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import type { EditionView } from "#server/articles/draft-schema.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { Button } from "#app/_ui/button.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { unsavedKey } from "./unsaved-store.ts";
import type { DraftActs } from "./use-edition.ts";

/** Where nobody is at work on it. */
export function Begin({ edition, acts: { begin } }: { edition: EditionView; acts: DraftActs }) {
  const t = useTranslations("articleDesk");
  const { published, archived, mayWrite, slug, language } = edition;
  const [kept] = useStoredValue("localStorage", unsavedKey(slug, language));
  const button = mayWrite && (
    <Button
      kind="primary"
      busy={begin.isPending}
      onClick={() => begin.mutate({ slug, language })}
      className="w-fit"
    >
      <PencilLine aria-hidden />
      {t(published ? "edit" : archived ? "bringBack" : "write")}
    </Button>
  );
  if (published || archived) {
    return (
      <div className="grid gap-4">
        {mayWrite && kept && <Notice kind="soon" title={t("keptHere")} />}
        {button}
      </div>
    );
  }
  return (
    <Empty title={t("missing", { language: LANGUAGE_NAMES[language] })} action={button}>
      {t("missingHint")}
    </Empty>
  );
}

import { useTranslations } from "next-intl";
import type { ArchivedFacts } from "#server/articles/draft-schema.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { dayOfTag, whenTag } from "#app/_ui/tags.tsx";

/** Who took it away and when, and until when one click brings it back. */
export function ArchivedText({ by, at, restorableUntil }: ArchivedFacts) {
  const t = useTranslations("articleDesk.restore");
  return (
    <>
      {t.rich("archivedBy", { name: isolated(by), at: whenTag(at) })}
      {" · "}
      {restorableUntil ? t.rich("until", { day: dayOfTag(restorableUntil) }) : t("over")}
    </>
  );
}

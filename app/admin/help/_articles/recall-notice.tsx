import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Language } from "#server/platform/locale.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { recallOf } from "./addresses.ts";

type RecallNoticeProps = { slug: string; language: Language };

/**
 * Somebody was told what the article no longer says: whoever changed it looks whether it was wrong. Who was told that it
 * is wrong, and it stands again, is named, too.
 */
export function RecallNotice({ slug, language }: RecallNoticeProps) {
  const t = useTranslations("articleDesk.recall");
  const { data: recall } = useQuery(useTRPC().recalls.counts.queryOptions({ slug, language }));
  if (!recall) return null;
  const { count, archived, correctedAgainst } = recall;
  const open = (
    <LinkButton href={recallOf(slug, language)}>{t(count > 0 ? "open" : "openSent")}</LinkButton>
  );
  return (
    <>
      {count > 0 && (
        <Notice
          kind="soon"
          title={t(archived ? "noticeArchived" : "notice", { count })}
          action={open}
        >
          {t(archived ? "noticeArchivedHint" : "noticeHint")}
        </Notice>
      )}
      {correctedAgainst > 0 && (
        <Notice
          kind="soon"
          title={t("correctedAgainst", { count: correctedAgainst })}
          action={count === 0 && open}
        >
          {t("correctedAgainstHint")}
        </Notice>
      )}
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Language } from "#server/platform/locale.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { recallOf } from "./addresses.ts";

type RecallNoticeProps = { slug: string; language: Language };

/** Somebody was told what no longer stands: whoever corrected it is asked to tell them. */
export function RecallNotice({ slug, language }: RecallNoticeProps) {
  const t = useTranslations("articleDesk.recall");
  const { data: recall } = useQuery(useTRPC().recalls.counts.queryOptions({ slug, language }));
  if (!recall || recall.count === 0) return null;
  return (
    <Notice
      kind="soon"
      title={t("notice", { count: recall.count })}
      action={<LinkButton href={recallOf(slug, language)}>{t("open")}</LinkButton>}
    >
      {t("noticeHint")}
    </Notice>
  );
}

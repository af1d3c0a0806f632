import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Language } from "#server/platform/locale.ts";
import type { SentView } from "#server/recalls/schema.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { whenTag } from "#app/_ui/tags.tsx";
import { CustomerLink } from "./customer-link.tsx";
import { MorePages } from "./more-pages.tsx";

/** Who was corrected and when, and whether it has reached them: also long after it was sent. */
export function SentList({ slug, language }: { slug: string; language: Language }) {
  const t = useTranslations("articleDesk.recall.sentList");
  const query = useInfiniteQuery(
    useTRPC().recalls.sent.infiniteQueryOptions(
      { slug, language },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const sent = query.data?.pages.flatMap((page) => page.sent) ?? [];
  if (sent.length === 0) return null;
  return (
    <section aria-labelledby="sent">
      <h2 id="sent" className="mb-2 text-lg">
        {t("title")}
      </h2>
      <ul className="card divide-y divide-line">
        {sent.map((one) => (
          <SentRow key={`${one.sentAt} ${one.customerId}`} sent={one} />
        ))}
      </ul>
      <MorePages query={query} label={t("more")} />
    </section>
  );
}

const TONES = { read: "accent", mailed: "neutral", unread: "soon", closed: "late" } as const;

function SentRow({ sent }: { sent: SentView }) {
  const t = useTranslations("articleDesk.recall.sentList");
  const { name, language, conversationId, sentAt, reached, version, archived, isBack } = sent;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
      <CustomerLink {...{ conversationId, name }} />
      <span className="text-sm text-soft">
        {t.rich(archived ? "whenArchived" : "when", { version, at: whenTag(sentAt) })}
        {" · "}
        <span lang={language}>{LANGUAGE_NAMES[language]}</span>
      </span>
      <Badge tone={TONES[reached]}>{t(`reached.${reached}`)}</Badge>
      {isBack && <span className="basis-full pb-1 text-sm text-soon">{t("isBack")}</span>}
    </li>
  );
}

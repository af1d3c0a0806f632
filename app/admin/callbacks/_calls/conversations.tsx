"use client";

import { useTranslations } from "next-intl";
import type { ConversationView } from "#server/conversations/schema.ts";
import { useSubjectName } from "#app/_chat/subject-name.ts";
import { Link } from "#app/_ui/link.tsx";
import { When } from "#app/_ui/when.tsx";

/** All that was said before. The first one can be read below; each of them opens at the desk. */
export function Conversations({ conversations }: { conversations: ConversationView[] }) {
  const t = useTranslations("callbacks.desk");
  const subjectName = useSubjectName();
  if (conversations.length === 0)
    return <p className="p-4 text-sm text-soft">{t("noConversations")}</p>;
  return (
    <ul className="max-h-44 shrink-0 divide-y divide-line overflow-y-auto border-b border-line px-4 text-sm">
      {conversations.map(({ id, lastEventAt, preview, ...named }) => (
        <li key={id}>
          <Link
            href={`/admin/conversations/${id}`}
            prefetch={false}
            title={t("openConversation")}
            className="flex min-h-11 flex-wrap items-baseline justify-between gap-x-3 py-2 hover:bg-wash sm:flex-nowrap"
          >
            <span className="shrink-0 font-semibold">
              <bdi>{subjectName(named)}</bdi>
            </span>
            <span
              dir="auto"
              className="min-w-0 grow truncate text-soft max-sm:order-last max-sm:basis-full"
            >
              {preview}
            </span>
            <span className="shrink-0 text-soft">
              <When at={lastEventAt} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Past } from "./past.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("chat.history");
  return { title: t("title") };
}

export default async function HistoryPage({ searchParams }: PageProps<"/chat/history">) {
  const { before } = await searchParams;
  const cursor = typeof before === "string" ? before : null;
  const [t, caller] = await Promise.all([getTranslations("chat.history"), api()]);
  const { conversations, nextCursor } = await caller.conversations
    .history({ cursor })
    .catch(orNotFound);
  return (
    <main className="mx-auto w-full max-w-3xl px-4 pb-12 sm:px-6">
      <BackLink href="/chat">{t("back")}</BackLink>
      <h1 className="mt-2 text-2xl">{t("title")}</h1>
      {conversations.length === 0 && <Empty title={t("empty")}>{t("emptyText")}</Empty>}
      <ul className="mt-5 divide-y divide-line">
        {conversations.map((conversation) => (
          <Past key={conversation.id} conversation={conversation} />
        ))}
      </ul>
      <nav className="mt-6 flex flex-wrap gap-2 empty:hidden" aria-label={t("title")}>
        {cursor && <LinkButton href="/chat/history">{t("newest")}</LinkButton>}
        {nextCursor && (
          <LinkButton href={`/chat/history?before=${nextCursor}`}>{t("older")}</LinkButton>
        )}
      </nav>
    </main>
  );
}

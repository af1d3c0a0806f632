import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Conversation } from "#app/_chat/conversation.tsx";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { WholeHeight } from "#app/_chat/whole-height.tsx";
import { BackLink } from "#app/_ui/back-link.tsx";

type Address = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("chat.history");
  return { title: t("title") };
}

/** To read, not to write: a finished conversation stays as it was. */
export default async function PastConversationPage({ params }: Address) {
  const [{ id }, t, caller] = await Promise.all([params, getTranslations("chat.history"), api()]);
  const { conversation, ...rest } = await caller.conversations.get({ id }).catch(orNotFound);
  if (!conversation) notFound();
  const { agentName, closedAt } = conversation;
  return (
    <WholeHeight>
      <div className="shrink-0 border-b border-line px-4 pb-2 sm:px-6">
        <div className="mx-auto max-w-3xl">
          <BackLink href="/chat/history">{t("title")}</BackLink>
          <h1 className="font-sans text-base font-semibold">
            {agentName ? t("withAgent", { name: agentName }) : t("withAssistant")}
          </h1>
          {closedAt && <p className="text-sm text-soft">{t("readOnly")}</p>}
        </div>
      </div>
      <Conversation perspective="customer" snapshot={{ conversation, ...rest }} />
    </WholeHeight>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ConversationView } from "#server/conversations/schema.ts";
import { Conversation } from "#app/_chat/conversation.tsx";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { RateOrThank } from "#app/_chat/rate-or-thank.tsx";
import { WholeHeight } from "#app/_chat/whole-height.tsx";
import { BackLink } from "#app/_ui/back-link.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PastReadMark } from "./past-read-mark.tsx";
import { SubjectName } from "../past.tsx";

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
  const { closedAt } = conversation;
  return (
    <WholeHeight>
      <div className="shrink-0 border-b border-line px-4 pb-2 sm:px-6">
        <div className="mx-auto max-w-3xl">
          <BackLink href="/chat/history">{t("title")}</BackLink>
          <h1 className="font-sans text-base font-semibold">
            <SubjectName conversation={conversation} />
          </h1>
          {closedAt && <p className="text-sm text-soft">{t("readOnly")}</p>}
        </div>
      </div>
      {conversation.corrected && <PastReadMark id={id} seq={conversation.seq} />}
      <Conversation
        perspective="customer"
        snapshot={{ conversation, ...rest }}
        composer={closedAt && <PastFoot conversation={conversation} label={t("startNew")} />}
      />
    </WholeHeight>
  );
}

/** It cannot go on; how it was can still be said, and a new one begun. */
const PastFoot = ({ conversation, label }: { conversation: ConversationView; label: string }) => (
  <div className="shrink-0 px-4 pt-1 pb-3 sm:px-6 sm:pb-5">
    <div className="mx-auto grid max-w-3xl gap-3">
      <RateOrThank conversation={conversation} />
      <LinkButton href="/chat" className="justify-self-center">
        {label}
      </LinkButton>
    </div>
  </div>
);

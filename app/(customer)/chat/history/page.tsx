import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ConversationView } from "#server/conversations/schema.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { Link } from "#app/_ui/link.tsx";
import { When } from "#app/_ui/when.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("chat.history");
  return { title: t("title") };
}

export default async function HistoryPage() {
  const [t, caller] = await Promise.all([getTranslations("chat.history"), api()]);
  const conversations = await caller.conversations.history();
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
    </main>
  );
}

async function Past({ conversation }: { conversation: ConversationView }) {
  const t = await getTranslations("chat.history");
  const { id, agentName, lastEventAt, preview } = conversation;
  return (
    <li>
      <Link
        href={`/chat/history/${id}`}
        prefetch={false}
        className="block rounded-md px-1 py-4 hover:bg-wash"
      >
        <span className="flex flex-wrap justify-between gap-x-4">
          <span className="font-semibold">
            {agentName ? t("withAgent", { name: agentName }) : t("withAssistant")}
          </span>
          <span className="text-sm text-soft">
            <When at={lastEventAt} />
          </span>
        </span>
        <span dir="auto" className="line-clamp-2 text-sm text-soft">
          {preview}
        </span>
      </Link>
    </li>
  );
}

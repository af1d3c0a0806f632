"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { CallStory } from "#server/callbacks/schema.ts";
import type { ConversationView } from "#server/conversations/schema.ts";
import { Conversation } from "#app/_chat/conversation.tsx";
import type { Snapshot } from "#app/_chat/state/rooms.ts";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { BookedRing } from "#app/_voice/booked-ring.tsx";
import { BackLink } from "#app/_ui/back-link.tsx";
import { CallFacts } from "./call-facts.tsx";
import { CallPlans } from "./call-plans.tsx";
import { Conversations } from "./conversations.tsx";
import { Handling } from "./handling.tsx";

type Asked = Omit<Snapshot, "conversation"> & { conversation: ConversationView | null };

export function Call({ story: first, snapshot }: { story: CallStory; snapshot: Asked | null }) {
  const t = useTranslations("callbacks.desk");
  const { data: story } = useQuery(
    useTRPC().callbacks.story.queryOptions({ id: first.id }, { initialData: first }),
  );
  useLiveRefresh(["callbacks"], useRefreshed());
  const { conversation } = snapshot ?? {};
  return (
    <main className="min-h-0 grow overflow-y-auto lg:flex lg:flex-col lg:overflow-visible">
      <div className="lg:grid lg:min-h-0 lg:grow lg:grid-cols-[25rem_minmax(0,1fr)] xl:grid-cols-[25rem_minmax(0,1fr)_20rem]">
        <div className="min-h-0 border-line px-4 py-4 sm:px-6 lg:overflow-y-auto lg:border-e">
          <BackLink href="/admin/callbacks">{t("back")}</BackLink>
          <CallFacts story={story} />
          <BookedRing call={story} />
          <Handling key={story.state} call={story} />
        </div>
        <section
          aria-label={t("conversations")}
          className="flex min-w-0 flex-col border-line max-lg:h-[70dvh] max-lg:border-t lg:min-h-0"
        >
          <Conversations conversations={story.conversations} />
          {snapshot && conversation && (
            <Conversation
              key={conversation.id}
              perspective="staff"
              snapshot={{ ...snapshot, conversation }}
            />
          )}
        </section>
        <CallPlans story={story} />
      </div>
    </main>
  );
}

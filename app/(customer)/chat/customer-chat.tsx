"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AboutPlan, ConversationView } from "#server/conversations/schema.ts";
import { AboutChip } from "#app/_chat/about-plan.tsx";
import { useRoom } from "#app/_chat/chat-provider.tsx";
import { Composer } from "#app/_chat/composer.tsx";
import { Conversation } from "#app/_chat/conversation.tsx";
import { useComposer } from "#app/_chat/hooks/use-composer.ts";
import type { Snapshot } from "#app/_chat/state/rooms.ts";
import { later, useLater } from "#app/_ui/later.ts";
import { Asking, Waiting } from "#app/_chat/waiting.tsx";
import { useAboutPlan } from "./use-about-plan.ts";
import { useIsReopenable } from "./use-is-reopenable.ts";
import { StatusBar } from "./status-bar.tsx";
import { AboutContext } from "./suggestion-button.tsx";
import { usePersonRequest } from "./use-person-request.ts";
import { useReadMark } from "./use-read-mark.ts";
import { useSnapshot } from "./use-snapshot.ts";

/** Nothing is stopped before something grows. */
const stop = later(() => import("#app/_chat/stop.tsx"));

/** Most visits begin or go on with a conversation. */
const afterEnd = later(() => import("./after-end.tsx"));

type CustomerChatProps = {
  personId: string;
  /** The open conversation; null before the first word. */
  snapshot: Snapshot | null;
  /** What the customer came to ask about. */
  plan: AboutPlan | null;
  /** With what a new conversation begins. */
  start: ReactNode;
  /** The customer came by the person-button. */
  wantsPerson: boolean;
};

export function CustomerChat({ personId, wantsPerson, ...given }: CustomerChatProps) {
  const { plan, forgetPlan } = useAboutPlan(personId, given.plan, given.snapshot !== null);
  const snapshot = useSnapshot(given.snapshot);
  const room = useRoom(snapshot?.conversation.id ?? null);
  const conversation = room?.conversation ?? snapshot?.conversation ?? null;
  useReadMark(room);
  const request = usePersonRequest(conversation, wantsPerson);

  return (
    <Conversation
      perspective="customer"
      snapshot={snapshot}
      header={<StatusBar conversation={conversation} />}
      empty={<AboutContext value={plan}>{given.start}</AboutContext>}
      composer={
        <div className="grid shrink-0 grid-cols-[minmax(0,1fr)] gap-3 px-4 pt-1 pb-3 sm:px-6 sm:pb-5">
          <Above {...{ conversation, ...request }} />
          <Writing {...{ conversation, personId, plan }} onForgetPlan={forgetPlan} />
        </div>
      }
    />
  );
}

type AboveProps = { conversation: ConversationView | null; isAsking: boolean; isOnLine: boolean };

/** What matters now stands right above the pen. */
function Above(props: AboveProps) {
  const ended = useLater(afterEnd, props.conversation?.status === "closed");
  const shown = aboveOf(props, ended);
  return (
    shown && (
      <div className="mx-auto grid w-full max-w-3xl gap-3 max-sm:max-h-[38dvh] max-sm:overflow-y-auto">
        {shown}
      </div>
    )
  );
}

function aboveOf(
  { conversation, isAsking, isOnLine }: AboveProps,
  ended: ReturnType<typeof afterEnd.read>,
) {
  if (isAsking) return <Asking isOnLine={isOnLine} />;
  if (conversation?.status === "waiting") return <Waiting conversation={conversation} />;
  if (conversation?.status !== "closed" || !ended) return null;
  return <ended.AfterEnd conversation={conversation} />;
}

type WritingProps = {
  conversation: ConversationView | null;
  personId: string;
  plan: AboutPlan | null;
  onForgetPlan: () => void;
};

function Writing({ conversation, personId, plan, onForgetPlan }: WritingProps) {
  const t = useTranslations("chat.composer");
  const { post, typing } = useComposer(conversation);
  const room = useRoom(conversation?.id ?? null);
  const isReopenable = useIsReopenable(conversation);
  const draft = room?.transcript.draft ?? null;
  const stopping = useLater(stop, draft !== null);
  return (
    <Composer
      draftKey={`kindline.draft.${personId}`}
      placeholder={t(placeholderOf(conversation, isReopenable), {
        name: conversation?.agentName ?? "",
      })}
      onSend={(text, files) => post("send", text, { plan: plan ?? undefined, files })}
      about={plan && <AboutChip plan={plan} onRemove={onForgetPlan} />}
      onTyping={typing}
      aside={draft && room && stopping && <stopping.Stop conversationId={room.conversation.id} />}
    />
  );
}

function placeholderOf(conversation: ConversationView | null, isReopenable: boolean) {
  if (isReopenable) return "placeholderReopen";
  if (conversation?.status === "closed") return "placeholderNew";
  return conversation?.status === "agent" ? "placeholderAgent" : "placeholder";
}

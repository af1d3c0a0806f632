"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { Composer } from "#app/_chat/composer.tsx";
import { Conversation } from "#app/_chat/conversation.tsx";
import type { Room, Snapshot } from "#app/_chat/follow.ts";
import { useNewestRoom, useRoom } from "#app/_chat/live.tsx";
import { usePen } from "#app/_chat/pen.ts";
import { Rating } from "#app/_chat/rating.tsx";
import { Stop } from "#app/_chat/stop.tsx";
import { Asking, Waiting } from "#app/_chat/waiting.tsx";
import { Link } from "#app/_ui/link.tsx";
import { MoreHelp, useIsReopenable } from "./more-help.tsx";
import { StandingBar } from "./standing-bar.tsx";
import { Start } from "./start.tsx";
import { useReadMark } from "./use-read-mark.ts";
import { usePersonWish } from "./use-person-wish.ts";

type CustomerChatProps = {
  personId: string;
  /** The open conversation, or the last one; null before the first word. */
  snapshot: Snapshot | null;
  /** The customer came by the person-button. */
  wantsPerson: boolean;
};

export function CustomerChat({ personId, snapshot: first, wantsPerson }: CustomerChatProps) {
  const [snapshot, setSnapshot] = useState(first);
  const newest = useNewestRoom();
  // Opened by the first words, or in another tab.
  if (newest && isNewer(newest.conversation, snapshot?.conversation))
    setSnapshot(snapshotOf(newest));

  const room = useRoom(snapshot?.conversation.id ?? null);
  const conversation = room?.conversation ?? snapshot?.conversation ?? null;
  useReadMark(room);
  const wish = usePersonWish(conversation, wantsPerson);

  return (
    <Conversation
      perspective="customer"
      snapshot={snapshot}
      header={<StandingBar conversation={conversation} />}
      empty={<Start />}
      composer={
        <div className="grid shrink-0 gap-3 px-4 pt-1 pb-3 sm:px-6 sm:pb-5">
          <Above {...{ conversation, ...wish }} />
          <Writing {...{ conversation, personId }} />
        </div>
      }
    />
  );
}

type AboveProps = { conversation: ConversationView | null; isAsking: boolean; isOnLine: boolean };

/** What matters now stands right above the pen. */
function Above({ conversation, isAsking, isOnLine }: AboveProps) {
  const [ratedEnd, setRatedEnd] = useState<string | null>(null);
  const isReopenable = useIsReopenable(conversation);
  // One that goes on and ends again may be rated again.
  const isRated = conversation !== null && (conversation.rated || ratedEnd === endOf(conversation));
  const column = "mx-auto w-full max-w-3xl";

  if (isAsking)
    return (
      <div className={column}>
        <Asking isOnLine={isOnLine} />
      </div>
    );
  if (conversation?.standing === "waiting")
    return (
      <div className={column}>
        <Waiting conversation={conversation} />
      </div>
    );
  if (conversation?.standing !== "closed") return null;
  return (
    <div className={`${column} grid gap-3`}>
      {isReopenable && <MoreHelp conversation={conversation} />}
      {isRated ? (
        <Thanks />
      ) : (
        <Rating
          key={endOf(conversation)}
          conversationId={conversation.id}
          onRated={() => setRatedEnd(endOf(conversation))}
        />
      )}
    </div>
  );
}

const endOf = ({ id, closedAt }: ConversationView) => `${id} ${closedAt}`;

/** Where an answer to what was said with the rating will stand. */
function Thanks() {
  const t = useTranslations("chat.rating");
  return (
    <p role="status" className="text-center text-sm text-soft">
      {t.rich("thanks", { feedback: feedbackTag })}
    </p>
  );
}

const feedbackTag = (text: ReactNode) => (
  <Link href="/feedback" className="link">
    {text}
  </Link>
);

type WritingProps = { conversation: ConversationView | null; personId: string };

function Writing({ conversation, personId }: WritingProps) {
  const t = useTranslations("chat.composer");
  const { post, typing } = usePen(conversation);
  const room = useRoom(conversation?.id ?? null);
  const isReopenable = useIsReopenable(conversation);
  return (
    <Composer
      keptAs={`kindline.draft.${personId}`}
      placeholder={t(placeholderOf(conversation, isReopenable), {
        name: conversation?.agentName ?? "",
      })}
      onSend={(text) => post("send", text)}
      onTyping={typing}
      aside={room?.transcript.draft && <Stop conversationId={room.conversation.id} />}
    />
  );
}

function placeholderOf(conversation: ConversationView | null, isReopenable: boolean) {
  if (isReopenable) return "placeholderReopen";
  if (conversation?.standing === "closed") return "placeholderNew";
  return conversation?.standing === "agent" ? "placeholderAgent" : "placeholder";
}

const isNewer = (one: ConversationView, other: ConversationView | undefined) =>
  !other || (one.id !== other.id && one.openedAt > other.openedAt);

const snapshotOf = ({ conversation, transcript: { events, hasMore } }: Room): Snapshot => ({
  conversation,
  events: [...events],
  hasMore,
  draft: null,
});

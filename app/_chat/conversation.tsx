"use client";

/*
 * The one conversation view, of customers and of staff. It needs <Live> (live.tsx) above it and fills the height of
 * its parent, which is a flex column with min-h-0.
 *   perspective  whose side the reader is on: decides what "you" is and how events are worded
 *   snapshot     the answer of conversations.get or .current with a conversation; null: none was opened yet
 *   ownName      staff: the reader's name, to tell their words from a colleague's
 *   header       stands above the messages
 *   empty        stands instead of messages while there are none
 *   composer     stands below them, and gets a pen if it is a function: `post` puts words into the outbox (submissions
 *                "reply" and "note" for staff), `typing` tells the other side. Nothing given: read only.
 * useRoom(id) of live.tsx gives the live state of the conversation to whatever stands around or beside it.
 */
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { later, useLater } from "#app/_ui/later.ts";
import { useEntries, useRoom, useChatSession } from "./chat-provider.tsx";
import { Choices } from "./choices.tsx";
import { AnswerComing, Typing } from "./coming.tsx";
import type { Perspective } from "./event-line.tsx";
import { type ComposerActions, useComposer } from "./hooks/use-composer.ts";
import { Messages } from "./messages.tsx";
import { ReadAlong } from "./reading/reading.tsx";
import { Scroller } from "./scroller.tsx";
import type { Entry } from "./state/outbox.ts";
import { openRoom, type Room, type Snapshot } from "./state/rooms.ts";
import { isAnswerDue } from "./state/rows.ts";
import { emptyTranscript } from "./state/transcript.ts";
import { IsOpenContext } from "./verdict/is-open.ts";

export type { ComposerActions as Pen };

export type ConversationProps = {
  perspective: Perspective;
  snapshot: Snapshot | null;
  ownName?: string;
  header?: ReactNode;
  empty?: ReactNode;
  composer?: ReactNode | ((pen: ComposerActions) => ReactNode);
};

/** What is there at first is read like a page; only what comes afterwards is told. */
const announcer = later(() => import("./announcer.tsx"));

export function Conversation(props: ConversationProps) {
  const { perspective, snapshot, ownName = null, header, empty, composer } = props;
  const session = useChatSession();
  const room = useRoom(snapshot?.conversation.id ?? null) ?? (snapshot && roomOf(snapshot));
  const entries = useOwnEntries(room?.conversation ?? null, perspective);

  const pen = useComposer(room?.conversation ?? null);
  const said = useLater(announcer, true);

  // The snapshot is how it stood at first; from then on the stream tells.
  useEffect(() => (snapshot ? session.follow(snapshot) : undefined), [session, snapshot]);

  return (
    <div className="flex min-h-0 min-w-0 grow flex-col">
      {header}
      <Log {...{ room, entries, perspective, ownName, empty, pen }} />
      {room && said && <said.Announcer key={room.conversation.id} {...{ room, perspective }} />}
      {perspective === "customer" && <ReadAlong room={room} />}
      {typeof composer === "function" ? composer(pen) : composer}
    </div>
  );
}

type LogProps = {
  room: Room | null;
  entries: Entry[];
  perspective: Perspective;
  ownName: string | null;
  empty: ReactNode;
  pen: ComposerActions;
};

function Log({ room, entries, perspective, ownName, empty, pen }: LogProps) {
  const session = useChatSession();
  const transcript = room?.transcript ?? emptyTranscript;
  const { events, draft, hasMore } = transcript;
  const last = events.at(-1);
  const isOwnLast =
    entries.length > 0 || last?.author === (perspective === "customer" ? "customer" : "agent");
  const isEmpty = events.length === 0 && entries.every(({ submission }) => submission === "ask");
  const isWithAssistant = room?.conversation.status === "assistant";

  return (
    <Scroller
      count={(last?.seq ?? 0) + entries.length}
      isOwnLast={isOwnLast}
      onTop={hasMore && room ? () => session.loadOlder(room.conversation.id) : null}
    >
      <IsOpenContext value={room?.conversation.closedAt === null}>
        {isEmpty ? empty : <Messages {...{ transcript, entries, perspective, ownName }} />}
      </IsOpenContext>
      {perspective === "customer" && room && entries.length === 0 && (
        <Choices room={room} post={pen.post} />
      )}
      {perspective === "staff" && room && isRead(room) && <Read />}
      {isWithAssistant && isAnswerDue(transcript) && (
        <AnswerComing
          progress={`${last?.seq}.${draft?.text.length}`}
          hasBegun={Boolean(draft?.text)}
        />
      )}
      <Typing typist={room?.typist ?? null} />
    </Scroller>
  );
}

/** The last words are ours, and their customer has had them before their eyes. */
function isRead({ conversation, transcript }: Room) {
  const last = transcript.events.findLast(({ internal }) => !internal);
  const isOurs = last?.kind === "message" && last.author === "agent";
  return isOurs && conversation.readUpTo >= last.seq;
}

function Read() {
  const t = useTranslations("chat");
  return <p className="mt-1 text-end text-xs text-soft">{t("read")}</p>;
}

/** A customer's words may have no conversation yet: they will open one, and are shown where they were written. */
function useOwnEntries(conversation: ConversationView | null, perspective: Perspective) {
  const own = useEntries(conversation?.id ?? null);
  const opening = useEntries(null);
  return perspective === "customer" && conversation ? [...own, ...opening] : own;
}

/** What the server drew is drawn again until the stream is there. */
const roomOf = (snapshot: Snapshot): Room | null =>
  openRoom({}, snapshot)[snapshot.conversation.id] ?? null;

import type {
  ConversationView,
  DraftFrame,
  EventView,
  Frame,
} from "#server/conversations/schema.ts";
import {
  emptyTranscript,
  endDraft,
  lastSeq,
  receiveDraft,
  receiveEvents,
  receiveSnapshot,
  type Transcript,
} from "./transcript.ts";
import { startTyping, stopTyping, type Typist } from "./typing.ts";
import type { Place } from "./wanted.ts";

export type Room = {
  conversation: ConversationView;
  transcript: Transcript;
  typist: Typist | null;
};

export type Rooms = Readonly<Record<string, Room>>;

/** How a conversation stands when it is asked for: the answer of `conversations.get`. */
export type Snapshot = {
  conversation: ConversationView;
  events: EventView[];
  hasMore: boolean;
  draft: DraftFrame | null;
};

/** Where each conversation was last seen, for the server to go on from. */
export const placesOf = (rooms: Rooms): Place[] =>
  Object.entries(rooms).map(([id, { conversation, transcript }]) => ({
    id,
    seq: lastSeq(transcript),
    closed: conversation.status === "closed",
  }));

/** A snapshot opens a room, or brings a known one up to date. */
export function openRoom(rooms: Rooms, { conversation, events, hasMore, draft }: Snapshot): Rooms {
  const { id, seq } = conversation;
  const known = rooms[id];
  const before = known?.transcript ?? { ...emptyTranscript, hasMore };
  const transcript = receiveSnapshot(before, { seq, events, draft });
  const latest = known && known.conversation.seq > seq ? known.conversation : conversation;
  return { ...rooms, [id]: { conversation: latest, transcript, typist: known?.typist ?? null } };
}

export function closeRoom(rooms: Rooms, id: string): Rooms {
  const { [id]: _closed, ...others } = rooms;
  return others;
}

export const changeTranscript = (
  rooms: Rooms,
  id: string,
  change: (transcript: Transcript) => Transcript,
): Rooms => changeRoom(rooms, id, (room) => ({ ...room, transcript: change(room.transcript) }));

/** What a batch of frames does to the rooms. Frames of other conversations change nothing here. */
export function receiveFrames(rooms: Rooms, frames: readonly Frame[]): Rooms {
  return joinEvents(frames).reduce(
    (before, step) =>
      Array.isArray(step) ? receiveTogether(before, step) : receiveFrame(before, step),
    rooms,
  );
}

/**
 * A customer's conversation may begin in another tab: the stream then tells it from its first event on, and how it
 * stands last. What comes before that is held. One that is over is only another tab's to look at.
 */
export function receiveOwn(rooms: Rooms, held: readonly Frame[], frames: readonly Frame[]) {
  const all = [...held, ...frames];
  const unknown = all.flatMap((frame) =>
    frame.type === "conversation" && !(frame.conversation.id in rooms) ? frame.conversation : [],
  );
  const over = new Set(unknown.flatMap(({ id, status }) => (status === "closed" ? id : [])));
  const opened = unknown
    .filter(({ id }) => !over.has(id))
    .reduce(
      (before, conversation) =>
        openRoom(before, { conversation, events: [], hasMore: false, draft: null }),
      rooms,
    );
  const isHeld = (frame: Frame) => {
    const id = conversationOf(frame);
    return id !== null && !(id in opened) && !over.has(id);
  };
  return { rooms: receiveFrames(opened, all), held: all.filter(isHeld) };
}

/** @returns the conversation that was opened last, which is the one a customer is in. */
export const newestRoom = (rooms: Rooms): Room | null =>
  Object.values(rooms).toSorted((a, b) =>
    b.conversation.openedAt.localeCompare(a.conversation.openedAt),
  )[0] ?? null;

function conversationOf(frame: Frame): string | null {
  if (frame.type === "event") return frame.event.conversationId;
  if (frame.type === "conversation") return frame.conversation.id;
  return frame.type === "draft" || frame.type === "draft_ended" ? frame.conversationId : null;
}

type Step = EventView[] | Exclude<Frame, { type: "event" }>;

/** Catching up brings thousands of events in a row: they are merged once, not one by one. */
function joinEvents(frames: readonly Frame[]): Step[] {
  const steps: Step[] = [];
  for (const frame of frames) {
    const last = steps.at(-1);
    if (frame.type !== "event") steps.push(frame);
    else if (Array.isArray(last)) last.push(frame.event);
    else steps.push([frame.event]);
  }
  return steps;
}

const receiveTogether = (rooms: Rooms, events: EventView[]): Rooms =>
  [...Map.groupBy(events, ({ conversationId }) => conversationId)].reduce(
    (before, [id, added]) => receiveInto(before, id, added),
    rooms,
  );

const receiveInto = (rooms: Rooms, id: string, events: EventView[]): Rooms =>
  changeRoom(rooms, id, (room) => {
    const transcript = receiveEvents(room.transcript, events);
    if (transcript === room.transcript) return room;
    return { ...room, transcript, typist: stopTyping(room.typist, events) };
  });

function receiveFrame(rooms: Rooms, frame: Exclude<Frame, { type: "event" }>): Rooms {
  switch (frame.type) {
    case "draft":
      return changeTranscript(rooms, frame.conversationId, (known) => receiveDraft(known, frame));
    case "draft_ended":
      return changeTranscript(rooms, frame.conversationId, (known) => endDraft(known, frame.runId));
    case "typing":
      return changeRoom(rooms, frame.conversationId, (room) => ({
        ...room,
        typist: startTyping(frame),
      }));
    case "conversation":
      return changeRoom(rooms, frame.conversation.id, (room) => ({
        ...room,
        conversation: frame.conversation,
      }));
    default:
      return rooms;
  }
}

/** A room that stays the same keeps its identity, so that nothing is drawn again for it. */
function changeRoom(rooms: Rooms, id: string, change: (room: Room) => Room): Rooms {
  const room = rooms[id];
  if (!room) return rooms;
  const changed = change(room);
  const isSame =
    changed === room ||
    (changed.transcript === room.transcript &&
      changed.typist === room.typist &&
      changed.conversation === room.conversation);
  return isSame ? rooms : { ...rooms, [id]: changed };
}

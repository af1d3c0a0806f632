import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { EventView } from "#server/conversations/schema.ts";
import type { Room } from "#app/_chat/state/rooms.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

/** Tells how far the customer has read what agents said and what was corrected: what is on a screen that nobody looks at is not read. */
export function useReadMark(room: Room | null) {
  const sent = useRef("");
  const { mutate } = useMutation(useTRPC().conversations.read.mutationOptions());
  const id = room?.conversation.id;
  const seq = unreadSeq(room);

  useEffect(() => {
    if (!id || !seq) return;
    const mark = () => {
      const key = `${id} ${seq}`;
      if (document.visibilityState !== "visible" || sent.current === key) return;
      sent.current = key;
      // Without a connection it is said again with the next reply, or when the customer comes back.
      mutate({ id, seq }, { onError: () => (sent.current = "") });
    };
    mark();
    document.addEventListener("visibilitychange", mark);
    globalThis.addEventListener("online", mark);
    return () => {
      document.removeEventListener("visibilitychange", mark);
      globalThis.removeEventListener("online", mark);
    };
  }, [mutate, id, seq]);
}

/** The last event, where an agent's words or a correction stand after what was read; null when there is nothing new. */
function unreadSeq(room: Room | null) {
  if (!room) return null;
  const { events } = room.transcript;
  const reply = events.findLast(isToRead);
  const isUnread = reply && reply.seq > room.conversation.readUpTo;
  return isUnread ? (events.at(-1)?.seq ?? null) : null;
}

const isToRead = (event: EventView) =>
  event.kind === "message" && (event.author === "agent" || event.content.correction !== undefined);

"use client";

import { useCallback, useEffect, useRef } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { useConnectionState, useOutbox, useChatSession } from "#app/_chat/chat-provider.tsx";
import { useAddress } from "#app/_ui/address.ts";
import { PERSON_HREF } from "#app/_shell/person-href.ts";

/**
 * One tap asks for a person, once. The request lies in the outbox until the server has it, so it needs neither the
 * assistant nor, at this moment, a line.
 */
export function usePersonRequest(conversation: ConversationView | null, wantsPerson: boolean) {
  const session = useChatSession();
  const { go } = useAddress();
  const isOnLine = useConnectionState() === "live";
  const isAsking = useOutbox().some(
    ({ submission, state }) => submission === "ask" && state !== "refused",
  );
  const isComing = conversation?.status === "waiting" || conversation?.status === "agent";
  const isTaken = useRef(false);

  const ask = useCallback(() => {
    const isOnItsWay = session.outbox
      .read()
      .some(({ submission, state }) => submission === "ask" && state !== "refused");
    if (isComing || isOnItsWay) return;
    session.post({
      submission: "ask",
      conversationId: conversation?.closedAt ? null : (conversation?.id ?? null),
      text: "",
    });
  }, [session, isComing, conversation?.id, conversation?.closedAt]);

  useEffect(() => {
    if (!wantsPerson || isTaken.current) return;
    isTaken.current = true;
    // A reload is not a second request.
    go("/chat", "same");
    ask();
  }, [wantsPerson, ask, go]);

  // Here the person-button need not load a page, which would take a line.
  useEffect(() => {
    const click = (event: MouseEvent) => {
      const link =
        event.target instanceof Element && event.target.closest(`a[href="${PERSON_HREF}"]`);
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      ask();
    };
    globalThis.addEventListener("click", click, { capture: true });
    return () => globalThis.removeEventListener("click", click, { capture: true });
  }, [ask]);

  return { isAsking, isOnLine };
}

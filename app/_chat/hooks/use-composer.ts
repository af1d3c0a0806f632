"use client";

import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import type { AttachedFile } from "#server/conversations/attached-file.ts";
import type { AboutPlan, ConversationView } from "#server/conversations/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useChatSession } from "../chat-provider.tsx";
import type { Submission } from "../state/outbox.ts";
import { shouldSignal } from "../state/typing.ts";

type Beside = { plan?: AboutPlan | undefined; files?: AttachedFile[] | undefined };

/** What a composer needs. */
export type ComposerActions = {
  /** Into the outbox, from where it goes to the server once, whatever happens to the line. */
  post: (submission: Exclude<Submission, "ask">, text: string, beside?: Beside) => void;
  /** Tells the other side that words are on their way; at most every few seconds, and only a person is told. */
  typing: () => void;
};

/** @param conversation none yet: a customer's first words open one. */
export function useComposer(conversation: ConversationView | null): ComposerActions {
  const session = useChatSession();
  const signal = useMutation(useTRPC().conversations.typing.mutationOptions());
  const signalledAt = useRef(0);

  function post(submission: Exclude<Submission, "ask">, text: string, beside: Beside = {}) {
    // A customer's words after the end open the next conversation.
    const isOver = submission === "send" && conversation?.closedAt;
    session.post({
      submission,
      conversationId: isOver ? null : (conversation?.id ?? null),
      text,
      ...beside,
    });
  }

  function typing() {
    if (conversation?.status !== "agent" || !shouldSignal(signalledAt.current, Date.now())) return;
    signalledAt.current = Date.now();
    // Nobody misses a signal that was lost: the next one is three seconds away.
    signal.mutate({ id: conversation.id });
  }

  return { post, typing };
}

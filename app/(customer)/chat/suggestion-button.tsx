"use client";

import { createContext, type ReactNode, use } from "react";
import type { AboutPlan } from "#server/conversations/schema.ts";
import { useChatSession } from "#app/_chat/chat-provider.tsx";

/** What the customer came to ask about, until they take it off. */
export const AboutContext = createContext<AboutPlan | null>(null);

type SuggestionButtonProps = {
  /** What it says, and of which plan. */
  words: string;
  plan: AboutPlan | undefined;
  children: ReactNode;
};

export function SuggestionButton({ words, plan, children }: SuggestionButtonProps) {
  const session = useChatSession();
  const about = use(AboutContext);
  return (
    <button
      type="button"
      onClick={() =>
        session.post({
          submission: "send",
          conversationId: null,
          text: words,
          plan: about ?? plan,
        })
      }
      className="card flex min-h-17 w-full items-center gap-3.5 px-3.5 py-2.5 text-start hover:bg-wash"
    >
      {children}
    </button>
  );
}

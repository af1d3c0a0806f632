import { use } from "react";
import type { EventView } from "#server/conversations/schema.ts";
import { isJudged } from "#server/knowledge/policy.ts";
import type { Perspective } from "../event-line.tsx";
import { IsOpenContext } from "./is-open.ts";
import { SaidVerdict } from "./said-verdict.tsx";
import { Thumbs } from "./thumbs.tsx";

type VerdictOfProps = { event: EventView; perspective: Perspective };

/** Below a whole answer of the assistant: to say for the customer while the conversation goes on, else to see. */
export function VerdictOf({ event, perspective }: VerdictOfProps) {
  const isOpen = use(IsOpenContext);
  if (event.kind !== "message" || event.author !== "assistant" || !isJudged(event.content))
    return null;
  const { conversationId, seq } = event;
  return perspective === "customer" && isOpen ? (
    <Thumbs {...{ conversationId, seq }} />
  ) : (
    <SaidVerdict {...{ conversationId, seq }} />
  );
}

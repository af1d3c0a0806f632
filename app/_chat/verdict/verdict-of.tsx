import { use } from "react";
import type { EventView } from "#server/conversations/schema.ts";
import { isJudged } from "#server/knowledge/policy.ts";
import { later, useLater } from "#app/_ui/later.ts";
import type { Perspective } from "../event-line.tsx";
import { IsOpenContext } from "./is-open.ts";

/** The answer is read before it is judged. */
const parts = later(() => import("./parts.ts"));

type VerdictOfProps = { event: EventView; perspective: Perspective };

/** Below a whole answer of the assistant: to say for the customer while the conversation goes on, else to see. */
export function VerdictOf({ event, perspective }: VerdictOfProps) {
  const isOpen = use(IsOpenContext);
  const loaded = useLater(parts, true);
  if (!loaded) return null;
  if (event.kind !== "message" || event.author !== "assistant" || !isJudged(event.content))
    return null;
  const { conversationId, seq } = event;
  return perspective === "customer" && isOpen ? (
    <loaded.Thumbs {...{ conversationId, seq }} />
  ) : (
    <loaded.SaidVerdict {...{ conversationId, seq }} />
  );
}

import type { ConversationView } from "#server/conversations/schema.ts";
import { canSupervise } from "#server/desk/policy.ts";
import type { Viewer } from "#server/platform/viewer.ts";

/** Nobody else's is taken from them but by those who supervise. */
export const canTakeOver = (
  agent: Pick<Viewer, "role">,
  { status, mine }: Pick<ConversationView, "status" | "mine">,
) =>
  status === "waiting" ||
  status === "assistant" ||
  (status === "agent" && !mine && canSupervise(agent));

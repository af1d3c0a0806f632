import type { Tx } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { type CallMail, queueCallMail } from "./mails.ts";
import { moveCallRequest } from "./call-request.ts";
import { recordInConversation } from "./change.ts";
import { timeOf } from "./timing.ts";
import { type Call, wholeCall } from "./view.ts";

/** `language`: the one that the agent speaks with the customer. */
type Time = { agentId: string; startsAt: Date; timeZone: string; language: string };
type Cause = {
  why: "wish" | "no_answer" | "ours";
  letter: CallMail;
  /** Nobody: it happened by itself. */
  by: Viewer | null;
};

/** The call gets another time, and everybody hears of it. The caller holds the agent's diary and the call's row. */
export async function reschedule(
  tx: Tx,
  { id }: Pick<Call, "id">,
  { startsAt, timeZone, ...made }: Time,
  { why, letter, by }: Cause,
) {
  await tx.callback.update({
    where: { id, endedAt: null },
    data: { ...made, revision: { increment: 1 }, ...timeOf(startsAt, timeZone) },
  });
  const call = await wholeCall(tx, id);
  await moveCallRequest(tx, call);
  const content = { callbackId: id, startsAt: startsAt.toISOString(), why };
  await recordInConversation(tx, call, by, { kind: "callback_moved", content });
  await queueCallMail(tx, letter, call);
  return call;
}

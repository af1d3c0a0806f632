import type { Tx } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { type CallMail, queueCallMail } from "./mails.ts";
import { settleCallRequest } from "./call-request.ts";
import type { CallEnd } from "./schema.ts";
import { recordInConversation } from "./change.ts";
import { type Call, wholeCall } from "./view.ts";

type Ending = {
  end: CallEnd;
  at: Date;
  /** Nobody: it happened by itself. */
  by: Viewer | null;
  letter?: CallMail;
};

/**
 * A call ends once, and with it the promise of a person that was bound to it. The caller holds the conversation's row
 * and the call's.
 * @returns also the promise, so that one that was broken can be made again.
 */
export async function endCall(tx: Tx, { id }: Pick<Call, "id">, { end, at, by, letter }: Ending) {
  await tx.callback.update({
    where: { id, endedAt: null },
    data: { end, endedAt: at, revision: { increment: 1 } },
  });
  const call = await wholeCall(tx, id);
  const ownerId = by?.id ?? call.agentId;
  const request = await settleCallRequest(tx, call, { end, at, ownerId });
  const content = { callbackId: id, end, ...(request && { requestId: request.id }) };
  await recordInConversation(tx, call, by, { kind: "callback_ended", content });
  if (letter) await queueCallMail(tx, letter, call);
  return { call, request };
}

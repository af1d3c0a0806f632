import type { Tx } from "#server/platform/db.ts";
import { endRequest } from "#server/desk/request-store.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { type CallMail, queueCallMail } from "./mails.ts";
import type { CallEnd } from "./schema.ts";
import { recordInConversation } from "./change.ts";
import { type Call, wholeCall } from "./view.ts";

type Ending = {
  end: CallEnd;
  at: Date;
  by: Viewer | null;
  mail?: CallMail;
};

/**
 * A call ends once, and with it the human request bound to it. The caller has locked the conversation and the call.
 * @returns also the request, so that one that was breached can be made again.
 */
export async function endCall(tx: Tx, { id }: Pick<Call, "id">, { end, at, by, mail }: Ending) {
  await tx.callback.update({
    where: { id, endedAt: null },
    data: { end, endedAt: at, revision: { increment: 1 } },
  });
  const call = await wholeCall(tx, id);
  const ownerId = by?.id ?? call.agentId;
  const request = await endRequestOf(tx, call, { end, at, ownerId });
  const content = { callbackId: id, end, ...(request && { requestId: request.id }) };
  await recordInConversation(tx, call, by, { kind: "callback_ended", content });
  if (mail) await queueCallMail(tx, mail, call);
  return { call, request };
}

/** Where we called as often as we had said and nobody answered, the request was neither kept nor breached. */
const ENDS = {
  kept: "callback_kept",
  missed: "breached",
  cancelled: "withdrawn",
  not_reached: "withdrawn",
} as const;

async function endRequestOf(
  tx: Tx,
  { id }: Pick<Call, "id">,
  { end, at, ownerId }: { end: CallEnd; at: Date; ownerId: string },
) {
  const request = await tx.humanRequest.findFirst({ where: { callbackId: id, endedAt: null } });
  if (!request) return null;
  const owner = end === "kept" ? { ownerId } : {};
  return endRequest(tx, request, { end: ENDS[end], endedAt: at, ...owner });
}

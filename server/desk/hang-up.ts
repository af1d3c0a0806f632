import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { nameOf } from "./change.ts";

type Leaving = { conversationId: string; hangUp?: boolean | undefined };

/** Whoever talks with the customer hangs up first. @throws Conflict while they are on a call */
export async function mustHaveHungUp(tx: Tx, conversationId: string) {
  if (await callOn(tx, conversationId)) throw new Conflict("voice.hangUpFirst");
}

/** To hand a conversation over ends the call in it: not before whoever does so has said yes to that. @throws Conflict */
export async function mustAgreeToHangUp(
  tx: Tx,
  viewer: Viewer,
  { conversationId, hangUp }: Leaving,
) {
  const call = hangUp ? null : await callOn(tx, conversationId);
  if (!call) return;
  const { agentId, customerId } = call;
  throw agentId === viewer.id
    ? new Conflict("voice.endsOwnCall", { name: await nameOf(tx, customerId) })
    : new Conflict("voice.endsCall", { name: await nameOf(tx, agentId) });
}

const callOn = (tx: Tx, conversationId: string) =>
  tx.voiceCall.findFirst({
    where: { conversationId, acceptedAt: { not: null }, endedAt: null },
    select: { agentId: true, customerId: true },
  });

import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { log } from "#server/platform/log.ts";
import type { PhoneCall } from "#server/platform/prisma/client.ts";
import { goesBy, hear } from "./news.ts";
import { type Placed, telephony } from "./provider.ts";
import type { PhoneCallView } from "./schema.ts";

type Attempt = { callbackId: string; number: number; agentId: string };

/**
 * The caller holds the booked call's row, so two clicks are one call; its other agent is on one phone at a time by an
 * index. @returns what follows the COMMIT, and nothing where the agent's phone rings for it already
 */
export async function orderIn(tx: Tx, { callbackId, number, agentId }: Attempt) {
  const live = await tx.phoneCall.findFirst({ where: { callbackId, endedAt: null } });
  if (live) return null;
  const elsewhere = await tx.phoneCall.count({ where: { agentId, endedAt: null } });
  if (elsewhere > 0) throw new Conflict("callbacks.onPhone");
  const at = now();
  return tx.phoneCall.create({
    data: { callbackId, attempt: number, agentId, askedAt: at, heardAt: at },
  });
}

/**
 * After the COMMIT. What is unclear is found by its notices, or by the sweep.
 * @returns false when no phone rings: the provider has refused it, or there is none
 */
export async function place({ id, askedAt }: PhoneCall, agentPhone: string): Promise<boolean> {
  const provider = telephony();
  const placed = await (provider?.place({ id, agentPhone, askedAt }) ?? NO_PROVIDER);
  if (placed.state === "refused") {
    const { failure } = placed;
    log.warn({ phoneCallId: id, failure }, "a phone call was not made");
    await hear(id, { status: "ended", end: "failed", failure });
  }
  // Ended in the meantime by the agent, who could not say at that moment which call it was.
  if (placed.state === "placed" && !(await goesBy(id, placed.sid))) await letGo(placed.sid);
  return placed.state !== "refused";
}

const NO_PROVIDER: Placed = { state: "refused", failure: "account" };

/** @throws Conflict when the provider does not hear us: it goes on, and is shown as it is. */
export async function endPhoneCall({ id, sid }: Pick<PhoneCall, "id" | "sid">) {
  try {
    if (sid) await telephony()?.hangUp(sid);
  } catch (error) {
    log.warn({ err: error, phoneCallId: id }, "a phone call could not be ended");
    throw new Conflict("callbacks.hangUpFailed");
  }
  const call = await db.phoneCall.findUnique({ where: { id }, select: { connectedAt: true } });
  await hear(id, { status: "ended", end: call?.connectedAt ? "talked" : "hung_up" });
}

async function letGo(sid: string) {
  await telephony()
    ?.hangUp(sid)
    .catch((error: unknown) => log.warn({ err: error }, "a phone call could not be ended"));
}

export const livePhoneCallOf = (callbackId: string) =>
  db.phoneCall.findFirst({ where: { callbackId, endedAt: null } });

/** What came of the booked call is written down: whoever is still on the phone about it hangs up. */
export async function endPhoneCallOf(callbackId: string) {
  const live = await livePhoneCallOf(callbackId);
  if (live) await endPhoneCall(live).catch(() => {});
}

/** The newest of this attempt. */
export async function phoneCallOf(callbackId: string, attempt: number) {
  const call = await db.phoneCall.findFirst({
    where: { callbackId, attempt },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
  });
  return call && viewOf(call);
}

function viewOf({ id, status, end, failure, connectedAt, endedAt }: PhoneCall): PhoneCallView {
  const seconds = connectedAt && endedAt ? Math.round((+endedAt - +connectedAt) / 1000) : null;
  return { id, status, end, failure, connectedAt: connectedAt?.toISOString() ?? null, seconds };
}

import { createHash } from "node:crypto";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT, lockNames } from "#server/platform/locks.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";

/** `after`: what waits for the COMMIT. */
export type Answer = { status: number; body: Prisma.InputJsonObject; after?: () => void };

type Asked = { keyId: string; key: string; request: string };
type Effect = (tx: Tx) => Promise<Answer>;

/**
 * The answer is written with its effect: who asks again, because an answer was lost on the way, gets the same one. What
 * was refused left nothing behind and can be asked again under the same key.
 * @param request all that was asked for, to tell whether it is the same
 * @throws Conflict when something else was asked for under this key
 */
export function answerOnce({ keyId, key, request }: Asked, effect: Effect): Promise<Answer> {
  const requestHash = createHash("sha256").update(request).digest("hex");
  return inTransaction(async (tx) => {
    await lockNames(tx, "feedRequest", [`${keyId} ${key}`]);
    const known = await tx.feedRequest.findUnique({ where: { keyId_key: { keyId, key } } });
    if (known && known.requestHash !== requestHash) throw new Conflict("feed.keyUsed");
    // What stands there is an answer of ours.
    if (known) return { status: known.status, body: known.body as Prisma.InputJsonObject };
    const answer = await effect(tx);
    const { status, body } = answer;
    await tx.feedRequest.create({
      data: { keyId, key, requestHash, status, body, createdAt: now() },
    });
    return answer;
  });
}

/** @throws Conflict when somebody else takes a name at this moment, which only one can have */
export async function inTransaction(effect: Effect): Promise<Answer> {
  try {
    const answer = await db.$transaction(effect, LOCK_TIMEOUT);
    answer.after?.();
    return answer;
  } catch (error) {
    if (isTaken(error)) throw new Conflict("feed.taken");
    throw error;
  }
}

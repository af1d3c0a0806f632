import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { hash } from "#server/platform/secrets.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canConnect } from "./policy.ts";
import type { FeedKeyView, FeedSecret } from "./schema.ts";

const MOST_SHOWN = 200;
const USED_EVERY_MS = 60_000;

export async function listFeedKeys(viewer: Viewer): Promise<FeedKeyView[]> {
  authorize(canConnect(viewer));
  const rows = await db.feedKey.findMany({
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
    take: MOST_SHOWN,
    include: { createdBy: { select: { name: true } } },
  });
  return rows.map(({ id, name, createdBy, createdAt, lastUsedAt, revokedAt }) => ({
    id,
    name,
    createdBy: createdBy.name,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }));
}

/** @throws Conflict when there is such a key: its secret was shown, and is not shown again */
export async function createFeedKey(
  viewer: Viewer,
  { id, name }: { id: string; name: string },
): Promise<FeedSecret> {
  authorize(canConnect(viewer));
  await db.$transaction(async (tx) => {
    const { count } = await tx.feedKey.createMany({
      data: { id, name, createdById: viewer.id, createdAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict("connections.keyShown");
    await audit(tx, viewer, { action: "connections.createKey", subjectId: id, details: { name } });
  });
  return { id, secret: secretOf(id) };
}

/** From the next request on it opens nothing. Revoked twice it is revoked once. */
export async function revokeFeedKey(viewer: Viewer, id: string) {
  authorize(canConnect(viewer));
  await db.$transaction(async (tx) => {
    const { count } = await tx.feedKey.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now() },
    });
    const key = await tx.feedKey.findUnique({ where: { id }, select: { name: true } });
    if (!key) throw new NotFound();
    if (count === 0) return;
    const { name } = key;
    await audit(tx, viewer, { action: "connections.revokeKey", subjectId: id, details: { name } });
  });
}

/** Made from the secret of this installation: a copy of the database signs nothing. */
export const secretOf = (id: string) => `kls_${hash("feed key", id)}`;

export const findFeedKey = (id: string) =>
  db.feedKey.findFirst({ where: { id, revokedAt: null }, select: { id: true } });

/** To the minute, so that a thousand requests are not a thousand writes of one row. */
export async function markKeyUsed(id: string) {
  const before = new Date(+now() - USED_EVERY_MS);
  await db.feedKey.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: now() },
  });
}

import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { hash } from "#server/platform/secrets.ts";
import { settings } from "#server/platform/settings.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canConnect } from "../policy.ts";
import type { Endpoints, FeedSecret, NewEndpoint } from "../schema.ts";
import { mayReach } from "./reach.ts";

const MOST = 20;

export async function listEndpoints(viewer: Viewer): Promise<Endpoints> {
  authorize(canConnect(viewer));
  const rows = await db.webhookEndpoint.findMany({ orderBy: { createdAt: "desc" }, take: MOST });
  const items = rows.map(({ id, url, kinds, createdAt, failingSince, disabledAt }) => ({
    id,
    url,
    kinds,
    createdAt: createdAt.toISOString(),
    failingSince: failingSince?.toISOString() ?? null,
    disabledAt: disabledAt?.toISOString() ?? null,
  }));
  return { items, takesLocal: settings().demo };
}

/** @throws Invalid for an address that leads into somebody's own network, or is not encrypted */
export async function createEndpoint(
  viewer: Viewer,
  { id, url, kinds }: NewEndpoint,
): Promise<FeedSecret> {
  authorize(canConnect(viewer));
  if (!mayReach(new URL(url), settings().demo)) throw new Invalid("connections.badAddress");
  await db.$transaction(async (tx) => {
    if ((await tx.webhookEndpoint.count()) >= MOST) throw new Conflict("connections.tooMany");
    const { count } = await tx.webhookEndpoint.createMany({
      data: { id, url, kinds, createdById: viewer.id, createdAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict("connections.keyShown");
    const details = { name: new URL(url).host };
    await audit(tx, viewer, { action: "connections.createEndpoint", subjectId: id, details });
  });
  return { id, secret: webhookSecretOf(id) };
}

/** Switched on again it is as new: what failed before does not count against it. */
export async function switchEndpoint(viewer: Viewer, { id, isOn }: { id: string; isOn: boolean }) {
  authorize(canConnect(viewer));
  await db.$transaction(async (tx) => {
    const known = await tx.webhookEndpoint.findUnique({ where: { id }, select: { url: true } });
    if (!known) throw new NotFound();
    const { count } = await tx.webhookEndpoint.updateMany({
      where: { id, disabledAt: isOn ? { not: null } : null },
      data: isOn ? { disabledAt: null, failingSince: null } : { disabledAt: now() },
    });
    if (count === 0) return;
    const details = { name: new URL(known.url).host };
    const action = isOn ? "connections.switchOn" : "connections.switchOff";
    await audit(tx, viewer, { action, subjectId: id, details });
  });
}

export const webhookSecretOf = (id: string) => `whs_${hash("webhook endpoint", id)}`;

import { audit } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canConnect } from "../policy.ts";
import { TEST_KIND } from "../schema.ts";
import { sendEvent } from "./outbox.ts";

/** To this endpoint alone, signed and tried again like any other. While one is on its way there is no second one. */
export async function testEndpoint(viewer: Viewer, id: string) {
  authorize(canConnect(viewer));
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from webhook_endpoint where id = ${id}::uuid for update`;
    const endpoint = await tx.webhookEndpoint.findUnique({ where: { id } });
    if (!endpoint) throw new NotFound();
    if (endpoint.disabledAt) throw new Conflict("connections.switchedOff");
    const waiting = { endpointId: id, deliveredAt: null, failedAt: null };
    const known = { ...waiting, event: { kind: TEST_KIND } };
    if ((await tx.webhookDelivery.count({ where: known })) > 0) return;
    await sendEvent(tx, { kind: TEST_KIND, data: { endpoint: id } }, [endpoint]);
    const details = { name: new URL(endpoint.url).host };
    await audit(tx, viewer, { action: "connections.test", subjectId: id, details });
  });
}

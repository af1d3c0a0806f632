import { z } from "zod";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Tasks } from "#server/platform/jobs.ts";
import { log } from "#server/platform/log.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { id } from "#server/platform/zod.ts";
import { webhookSecretOf } from "./endpoints.ts";
import { pauseAfter, queueAttempt } from "./outbox.ts";
import { post, type Posted } from "./post.ts";
import { switchOffIfLost } from "./switch-off.ts";

const queued = z.strictObject({ id, attempts: z.int() });

export const webhookTasks: Tasks = {
  "webhooks.deliver": async (payload) => attempt(queued.parse(payload)),
};

type Waiting = Prisma.WebhookDeliveryGetPayload<{ include: { event: true; endpoint: true } }>;

/**
 * Sent before it is written down that it was: a crash between the two sends it again, and its receiver knows it by the
 * event's id.
 */
async function attempt({ id: deliveryId, attempts }: z.output<typeof queued>) {
  const waiting = await db.webhookDelivery.findFirst({
    where: { id: deliveryId, attempts, deliveredAt: null, failedAt: null },
    include: { event: true, endpoint: true },
  });
  if (!waiting) return;
  const posted = waiting.endpoint.disabledAt
    ? { failure: "switched_off" }
    : await post(waiting.endpoint.url, outgoingOf(waiting));
  await keep(waiting, posted);
}

const outgoingOf = ({ event, endpointId }: Waiting) => ({
  id: event.id,
  kind: event.kind,
  secret: webhookSecretOf(endpointId),
  body: JSON.stringify({
    id: event.id,
    kind: event.kind,
    at: event.createdAt.toISOString(),
    data: event.data,
  }),
});

async function keep({ id: deliveryId, attempts, triesLeft, endpoint }: Waiting, posted: Posted) {
  const at = now();
  const hasArrived = "status" in posted && posted.status >= 200 && posted.status < 300;
  const isLast = triesLeft <= 1 || endpoint.disabledAt !== null;
  await db.$transaction(async (tx) => {
    const { count } = await tx.webhookDelivery.updateMany({
      where: { id: deliveryId, attempts },
      data: {
        attempts: attempts + 1,
        triesLeft: triesLeft - 1,
        triedAt: at,
        status: "status" in posted ? posted.status : null,
        failure: "failure" in posted ? posted.failure : null,
        ...(hasArrived && { deliveredAt: at }),
        ...(!hasArrived && isLast && { failedAt: at }),
      },
    });
    if (count === 0) return;
    if (hasArrived) {
      await tx.webhookEndpoint.updateMany({
        where: { id: endpoint.id, failingSince: { not: null } },
        data: { failingSince: null },
      });
      return;
    }
    if (!isLast)
      await queueAttempt(tx, { id: deliveryId, attempts: attempts + 1 }, next(triesLeft));
    await switchOffIfLost(tx, endpoint.id);
  });
  if (!hasArrived) log.info({ delivery: deliveryId, ...posted }, "a webhook did not arrive");
}

const next = (triesLeft: number) => new Date(+now() + pauseAfter(triesLeft));

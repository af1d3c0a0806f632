import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import type { WebhookKind } from "#server/feed/schema.ts";
import { WEBHOOK_KINDS } from "#server/feed/schema.ts";
import { webhookTasks } from "#server/feed/webhooks/deliver.ts";
import { createEndpoint } from "#server/feed/webhooks/endpoints.ts";
import { db } from "#server/platform/db.ts";
import { createAgent } from "./factories.ts";
import { serve } from "./sse.ts";

export type Heard = { path: string; headers: IncomingMessage["headers"]; body: string };

/** One of the company's own systems, which hears of what happens. @param answer what it says to it */
export async function openReceiver(
  answer: RequestListener = (_, res) => void res.writeHead(204).end(),
) {
  const heard: Heard[] = [];
  const server = await serve((req, res) => {
    void text(req).then((body) => {
      heard.push({ path: req.url ?? "", headers: req.headers, body });
      answer(req, res);
    });
  });
  return { ...server, heard };
}

export async function hear(url: string, kinds: readonly WebhookKind[] = WEBHOOK_KINDS) {
  const admin = await createAgent("admin");
  return createEndpoint(admin, { id: randomUUID(), url, kinds: [...kinds] });
}

export const deliveriesTo = (endpointId: string) =>
  db.webhookDelivery.findMany({
    where: { endpointId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { event: true },
  });

/** What the worker does with it when its time has come. */
export async function attemptAll(endpointId: string) {
  for (const { id, attempts } of await deliveriesTo(endpointId)) {
    await webhookTasks["webhooks.deliver"]?.({ id, attempts });
  }
  return deliveriesTo(endpointId);
}

/** An event on its way to this endpoint. */
export async function createDelivery(endpointId: string) {
  const createdAt = new Date();
  const data = { kind: "plan.moved", data: { plan: "p-1" }, createdAt };
  const { id: eventId } = await db.webhookEvent.create({ data });
  return db.webhookDelivery.create({ data: { eventId, endpointId, createdAt, triesLeft: 8 } });
}

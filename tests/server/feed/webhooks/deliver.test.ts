import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { faultOf } from "#server/feed/signature.ts";
import { listDeliveries, replayDelivery } from "#server/feed/webhooks/deliveries.ts";
import { TRIES } from "#server/feed/webhooks/outbox.ts";
import { post } from "#server/feed/webhooks/post.ts";
import { db, pool } from "#server/platform/db.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";
import {
  attemptAll,
  createDelivery,
  deliveriesTo,
  hear,
  openReceiver,
} from "#tests/support/webhooks.ts";
import "#tests/support/browser-call.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function receiver(...answer: Parameters<typeof openReceiver>) {
  const opened = await openReceiver(...answer);
  closing.push(opened.close);
  return opened;
}

async function waitingAt(url: string) {
  const endpoint = await hear(url);
  const { id } = await createDelivery(endpoint.id);
  return { endpoint, id };
}

const rowOf = (id: string) => db.webhookDelivery.findUniqueOrThrow({ where: { id } });

const outgoing = { id: "e", kind: "plan.moved", body: "{}", secret: "s" };

test("what happened arrives once, signed over its address and body, and is done", async () => {
  const { url, heard } = await receiver();
  const { endpoint, id } = await waitingAt(`${url}/hooks?from=kindline`);
  await attemptAll(endpoint.id);
  await attemptAll(endpoint.id);
  expect(heard).toHaveLength(1);
  const [one] = heard;
  if (!one) throw new Error("Nothing has come");
  const { headers, body, path } = one;
  expect(JSON.parse(body)).toMatchObject({ kind: "plan.moved", data: { plan: "p-1" } });
  expect(headers).toMatchObject({
    "kindline-event": "plan.moved",
    "kindline-event-id": JSON.parse(body).id,
  });
  const signature = headers["kindline-signature"]?.toString() ?? "";
  expect(faultOf(endpoint.secret, { method: "POST", path, body }, signature)).toBeNull();
  expect(await rowOf(id)).toMatchObject({
    attempts: 1,
    status: 204,
    deliveredAt: expect.any(Date),
  });
});

test("of two workers with the same delivery one writes it down, and it stays delivered", async () => {
  const { url } = await receiver();
  const { endpoint, id } = await waitingAt(url);
  await Promise.all([attemptAll(endpoint.id), attemptAll(endpoint.id)]);
  expect(await rowOf(id)).toMatchObject({ attempts: 1, failedAt: null });
});

test("a system that is down is tried for a day, later each time, and then given up", async () => {
  const clock = stopClock("2026-11-29T10:00:00Z");
  const { url, heard } = await receiver((_, res) => void res.writeHead(500).end());
  const { endpoint, id } = await waitingAt(url);
  const waits: number[] = [];
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    await attemptAll(endpoint.id);
    const { rows } = await pool.query<{ wait: number | null }>(
      "select extract(epoch from run_at - $2::timestamptz)::int as wait from graphile_worker.jobs where key = $1",
      [
        `webhook ${id} ${attempt}`,
        new Date(Date.parse("2026-11-29T10:00:00Z") + waits.reduce((a, b) => a + b, 0) * 1000),
      ],
    );
    const wait = rows[0]?.wait;
    if (wait === undefined || wait === null) break;
    waits.push(wait);
    clock.advance(wait);
  }
  expect(waits).toEqual([10, 60, 300, 1800, 7200, 21_600, 54_000]);
  expect(heard).toHaveLength(TRIES);
  expect(await rowOf(id)).toMatchObject({
    status: 500,
    triesLeft: 0,
    failedAt: expect.any(Date),
    deliveredAt: null,
  });
});

test("what waits for its next try says when that is, and is sent at once when somebody asks for it", async () => {
  stopClock("2026-11-29T10:00:00Z");
  const admin = await createAgent("admin");
  let isUp = false;
  const { url } = await receiver((_, res) => void res.writeHead(isUp ? 204 : 500).end());
  const { endpoint, id } = await waitingAt(url);
  const shown = async () =>
    (await listDeliveries(admin, { failed: false })).items.find((one) => one.id === id);
  expect(await shown()).toMatchObject({ state: "waiting", canReplay: false });
  await attemptAll(endpoint.id);
  expect(await shown()).toMatchObject({ nextTryAt: "2026-11-29T10:00:10.000Z", canReplay: true });
  isUp = true;
  expect(await replayDelivery(admin, id)).toEqual({ count: 1 });
  const { rows } = await pool.query<{ isDue: boolean }>(
    `select run_at <= now() as "isDue" from graphile_worker.jobs where key = $1`,
    [`webhook ${id} 1`],
  );
  expect(rows).toEqual([{ isDue: true }]);
  await attemptAll(endpoint.id);
  expect(await shown()).toMatchObject({ state: "delivered", nextTryAt: null, canReplay: false });
});

test("a redirect is followed nowhere", async () => {
  const elsewhere = await receiver();
  const { url } = await receiver(
    (_, res) => void res.writeHead(307, { location: elsewhere.url }).end(),
  );
  expect(await post(url, outgoing)).toEqual({ status: 307 });
  expect(elsewhere.heard).toEqual([]);
});

test("who does not answer, or answers without end, does not hold us up", async () => {
  const { url } = await receiver(() => {});
  expect(await post(url, outgoing, 200)).toEqual({ failure: "timeout" });
  const endless = await receiver((_, res) => {
    res.writeHead(200);
    const timer = setInterval(() => res.write("x".repeat(1000)), 5);
    res.on("close", () => clearInterval(timer));
  });
  expect(await post(endless.url, outgoing)).toEqual({ status: 200 });
});

test("who hangs up, and who is not there, are told apart", async () => {
  const rude = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => rude.listen(0, "127.0.0.1", resolve));
  // A TCP server has an address of this kind.
  const { port } = rude.address() as AddressInfo;
  expect(await post(`http://127.0.0.1:${port}/`, outgoing)).toEqual({ failure: "closed" });
  await new Promise((resolve) => rude.close(resolve));
  expect(await post(`http://127.0.0.1:${port}/`, outgoing)).toEqual({ failure: "refused" });
});

test("after days of nothing but failures an endpoint is switched off, and the admins hear of it once", async () => {
  const { email } = await createAgent("admin", { name: "Samir Haddad" });
  const { url } = await receiver((_, res) => void res.writeHead(503).end());
  const { endpoint, id } = await waitingAt(url);
  await attemptAll(endpoint.id);
  const sixDaysAgo = new Date(Date.now() - 6 * 86_400_000);
  await db.webhookEndpoint.update({
    where: { id: endpoint.id },
    data: { failingSince: sixDaysAgo },
  });
  await createDelivery(endpoint.id);
  await attemptAll(endpoint.id);
  expect(await db.webhookEndpoint.findUnique({ where: { id: endpoint.id } })).toMatchObject({
    disabledAt: expect.any(Date),
  });
  const mails = await db.mail.findMany({ where: { toAddress: email, text: { contains: url } } });
  expect(mails).toHaveLength(1);
  await attemptAll(endpoint.id);
  expect(await rowOf(id)).toMatchObject({ failure: "switched_off", failedAt: expect.any(Date) });
});

test("one that arrives again makes up for all failures before", async () => {
  const { url } = await receiver();
  const { endpoint } = await waitingAt(url);
  await db.webhookEndpoint.update({
    where: { id: endpoint.id },
    data: { failingSince: new Date(0) },
  });
  await attemptAll(endpoint.id);
  expect(await db.webhookEndpoint.findUnique({ where: { id: endpoint.id } })).toMatchObject({
    failingSince: null,
    disabledAt: null,
  });
  expect(await deliveriesTo(endpoint.id)).toHaveLength(1);
});

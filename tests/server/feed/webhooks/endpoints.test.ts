import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { listDeliveries, replayDelivery, replayFailed } from "#server/feed/webhooks/deliveries.ts";
import { createEndpoint, listEndpoints, switchEndpoint } from "#server/feed/webhooks/endpoints.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#server/platform/errors.ts";
import { settings, useSettings } from "#server/platform/settings.ts";
import { createAgent } from "#tests/support/factories.ts";
import { attemptAll, createDelivery, hear, openReceiver } from "#tests/support/webhooks.ts";
import "#tests/support/browser-call.ts";

const before = settings();
afterEach(() => useSettings(before));

const wish = (url = "https://hooks.example.com/in") => ({
  id: randomUUID(),
  url,
  kinds: ["plan.moved" as const],
});

test("an endpoint is made once, with a secret that is shown once", async () => {
  const [admin, asked] = [await createAgent("admin"), wish()];
  const both = await Promise.allSettled([
    createEndpoint(admin, asked),
    createEndpoint(admin, asked),
  ]);
  const refused = both.filter((one) => one.status === "rejected");
  expect(refused).toEqual([expect.objectContaining({ reason: expect.any(Conflict) })]);
  const made = both.find((one) => one.status === "fulfilled");
  expect(made?.value.secret).toMatch(/^whs_[0-9a-f]{64}$/);
  expect(JSON.stringify(await listEndpoints(admin))).not.toContain("whs_");
});

test("outside the demo none leads to this machine or a private network", async () => {
  const admin = await createAgent("admin");
  useSettings({ ...before, demo: false });
  for (const url of ["http://localhost:9/", "http://hooks.example.com/", "https://10.0.0.1/"]) {
    await expect(createEndpoint(admin, wish(url))).rejects.toThrow(Invalid);
  }
});

test("switched off and on, also at once, each is written down once", async () => {
  const admin = await createAgent("admin");
  const { id } = await createEndpoint(admin, wish());
  await Promise.all([1, 2].map(() => switchEndpoint(admin, { id, isOn: false })));
  await switchEndpoint(admin, { id, isOn: true });
  const entries = await db.auditEntry.findMany({
    where: { subjectId: id },
    orderBy: { id: "asc" },
  });
  expect(entries.map(({ action }) => action)).toEqual([
    "connections.createEndpoint",
    "connections.switchOff",
    "connections.switchOn",
  ]);
  await expect(switchEndpoint(admin, wish() && { id: randomUUID(), isOn: true })).rejects.toThrow(
    NotFound,
  );
});

async function failedAt(url: string) {
  const endpoint = await hear(url);
  const { id } = await createDelivery(endpoint.id);
  await db.webhookDelivery.update({ where: { id }, data: { triesLeft: 1 } });
  await attemptAll(endpoint.id);
  return { endpoint, id };
}

test("one that was given up is sent again, once of two clicks, and arrives", async () => {
  let status = 500;
  const receiver = await openReceiver((_, res) => void res.writeHead(status).end());
  const { endpoint, id } = await failedAt(receiver.url);
  status = 200;
  const admin = await createAgent("admin");
  const both = await Promise.all([replayDelivery(admin, id), replayDelivery(admin, id)]);
  expect(both.map(({ count }) => count).toSorted()).toEqual([0, 1]);
  await attemptAll(endpoint.id);
  expect(await db.webhookDelivery.findUnique({ where: { id } })).toMatchObject({
    attempts: 2,
    status: 200,
    failedAt: null,
  });
  expect(await replayDelivery(admin, id)).toEqual({ count: 0 });
  await expect(replayDelivery(admin, randomUUID())).rejects.toThrow(NotFound);
  await receiver.close();
});

test("all that failed are sent again, but none to an endpoint that is off", async () => {
  const receiver = await openReceiver((_, res) => void res.writeHead(500).end());
  const admin = await createAgent("admin");
  const [on, off] = [await failedAt(receiver.url), await failedAt(receiver.url)];
  await switchEndpoint(admin, { id: off.endpoint.id, isOn: false });
  const failed = async () =>
    (await listDeliveries(admin, { failed: true })).items.map(({ id }) => id);
  expect(await failed()).toEqual(expect.arrayContaining([on.id, off.id]));
  await replayFailed(admin);
  expect(await failed()).toEqual([off.id]);
  await receiver.close();
});

test("deliveries are read page by page, each once, the newest first", async () => {
  const admin = await createAgent("admin");
  const { id } = await hear("http://localhost:9/");
  for (let index = 0; index < 60; index++) await createDelivery(id);
  const first = await listDeliveries(admin, { failed: false });
  const second = await listDeliveries(admin, { failed: false, cursor: first.nextCursor });
  const all = [...first.items, ...second.items];
  expect(first.items).toHaveLength(50);
  expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
  expect(all.map(({ createdAt }) => createdAt)).toEqual(
    all
      .map(({ createdAt }) => createdAt)
      .toSorted()
      .toReversed(),
  );
});

test("nobody but an admin makes, sees, switches or replays", async () => {
  const supervisor = await createAgent("supervisor");
  const { id } = await hear("http://localhost:9/");
  const refused = [
    createEndpoint(supervisor, wish()),
    listEndpoints(supervisor),
    switchEndpoint(supervisor, { id, isOn: false }),
    listDeliveries(supervisor, { failed: false }),
    replayDelivery(supervisor, id),
    replayFailed(supervisor),
  ];
  for (const one of refused) await expect(one).rejects.toThrow(Forbidden);
});

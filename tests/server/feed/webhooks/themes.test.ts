import { createHmac } from "node:crypto";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { TEST_KIND, WEBHOOK_KINDS } from "#server/feed/schema.ts";
import { switchEndpoint } from "#server/feed/webhooks/endpoints.ts";
import { openOutbox } from "#server/feed/webhooks/outbox.ts";
import { testEndpoint } from "#server/feed/webhooks/test-event.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { deliver } from "#server/themes/deliver.ts";
import { mergeTheme } from "#server/themes/merge.ts";
import { shipTheme, undoShip } from "#server/themes/ship.ts";
import { editTheme, setOwner, setTarget, setThemeStatus } from "#server/themes/sort.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { newKey, proposalOf, seenNow, themeOf } from "#tests/support/themes.ts";
import { attemptAll, deliveriesTo, hear, openReceiver } from "#tests/support/webhooks.ts";
import "#tests/support/secret.ts";

let endpointId: string;
const closing: (() => Promise<void>)[] = [];

beforeAll(() => openOutbox());
beforeEach(async () => {
  await db.webhookEndpoint.deleteMany({ where: { deliveries: { none: {} } } });
  await db.webhookEndpoint.updateMany({ data: { disabledAt: new Date() } });
  const themes = WEBHOOK_KINDS.filter((kind) => kind.startsWith("theme."));
  endpointId = (await hear("http://localhost:9/hooks", themes)).id;
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const told = async () =>
  (await deliveriesTo(endpointId)).map(({ event }) => ({ kind: event.kind, data: event.data }));

test("a theme is told with its figures, and without anybody's words or name", async () => {
  const agent = await createAgent();
  const { id: themeId } = await themeOf(agent, "One payment day", "I, Ada, want one", "One day");
  const [event, ...more] = await told();
  expect(more).toEqual([]);
  expect(event).toMatchObject({
    kind: "theme.created",
    data: {
      themeId,
      title: "One payment day",
      status: "confirmed",
      customers: 2,
      evidence: 2,
      contactsIn30Days: 2,
      remaining: [],
    },
  });
  expect(JSON.stringify(event)).not.toMatch(/Ada|want one|Lindqvist/);
});

test("status, owner and title are told as they change, and nothing else", async () => {
  const agent = await createAgent("agent", { name: "Jonas Ek" });
  const { id } = await themeOf(agent, "One payment day", "One day");
  await setThemeStatus(agent, { ...(await seenNow(id)), to: "planned" });
  await setOwner(agent, { ...(await seenNow(id)), to: agent.id });
  await setTarget(agent, { ...(await seenNow(id)), to: "2027-01" });
  await editTheme(agent, { ...(await seenNow(id)), title: "One day a month", area: "plans" });
  expect((await told()).slice(1)).toMatchObject([
    { kind: "theme.changed", data: { what: "status", status: "planned" } },
    { kind: "theme.changed", data: { what: "owner", owner: "Jonas Ek" } },
    { kind: "theme.changed", data: { what: "title", title: "One day a month" } },
  ]);
});

test("a proposal is nothing yet; confirmed it is told with what speaks for it", async () => {
  const agent = await createAgent();
  const { id } = await proposalOf(agent, "Their words", "One day");
  await setOwner(agent, { ...(await seenNow(id)), to: agent.id });
  expect(await told()).toEqual([]);
  await editTheme(agent, { ...(await seenNow(id)), title: "One payment day", area: "plans" });
  expect(await told()).toMatchObject([
    { kind: "theme.created", data: { title: "One payment day", customers: 1 } },
  ]);
});

test("shipped is told when customers are, once, and never when it was undone", async () => {
  const lead = await createAgent("supervisor");
  const { id } = await themeOf(lead, "One payment day", "One day");
  const texts = { en: "You can." };
  const undone = await shipTheme(lead, { ...(await seenNow(id)), texts });
  await undoShip(lead, undone.id);
  await deliver(undone.id);
  const ship = await shipTheme(lead, { ...(await seenNow(id)), texts });
  expect(await told()).toHaveLength(1);
  await Promise.all([deliver(ship.id), deliver(ship.id)]);
  expect((await told()).slice(1)).toMatchObject([
    { kind: "theme.shipped", data: { themeId: id, status: "shipped" } },
  ]);
});

test("a merge says what was merged, and what it comes to together", async () => {
  const agent = await createAgent();
  const [one, other] = [
    await themeOf(agent, "One payment day", "One day"),
    await themeOf(agent, "Pay on payday", "On payday"),
  ];
  await mergeTheme(agent, { ...(await seenNow(one.id)), into: other.id });
  expect((await told()).slice(2)).toMatchObject([
    { kind: "theme.merged", data: { themeId: one.id, into: { themeId: other.id, customers: 2 } } },
  ]);
});

test("a test goes to its endpoint alone, once at a time, and is signed as Standard Webhooks is", async () => {
  const receiver = await openReceiver();
  closing.push(receiver.close);
  const [admin, { id, secret }] = [await createAgent("admin"), await hear(receiver.url)];
  await Promise.all([testEndpoint(admin, id), testEndpoint(admin, id)]);
  expect(await attemptAll(id)).toMatchObject([{ event: { kind: TEST_KIND }, status: 204 }]);
  expect(await told()).toEqual([]);
  const [heard] = receiver.heard;
  if (!heard) throw new Error("The endpoint heard nothing");
  const { headers, body } = heard;
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const mac = createHmac("sha256", Buffer.from(secret)).update(signed).digest("base64");
  expect(headers["webhook-signature"]).toBe(`v1,${mac}`);
  expect(headers["webhook-id"]).toBe(JSON.parse(body).id);
  expect(Math.abs(Number(headers["webhook-timestamp"]) - Date.now() / 1000)).toBeLessThan(60);
});

test("only admins test, what is switched off is not tested, and what is not there is not found", async () => {
  const admin = await createAgent("admin");
  for (const viewer of [await createCustomer(), await createAgent("supervisor")]) {
    await expect(testEndpoint(viewer, endpointId)).rejects.toThrow(Forbidden);
  }
  await switchEndpoint(admin, { id: endpointId, isOn: false });
  await expect(testEndpoint(admin, endpointId)).rejects.toThrow(Conflict);
  await expect(testEndpoint(admin, newKey())).rejects.toThrow(NotFound);
});

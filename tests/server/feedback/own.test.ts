import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { leaveNote, replyTo } from "#server/feedback/answer.ts";
import { getOwnFeedback, listMine } from "#server/feedback/own.ts";
import { assign } from "#server/feedback/assign.ts";
import { setStatus } from "#server/feedback/status.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { createPlan } from "#tests/support/plans.ts";
import { left, sendHeld, told } from "#tests/support/feedback.ts";

const SECRET = "Between us: difficult customer";
const entry = (id: string, text: string) => ({ id, clientKey: randomUUID(), text });

/** All that can happen to a submission, a second apart. */
async function handled(customer: Viewer) {
  const clock = stopClock("2026-11-23T10:00:00Z");
  const agent = await createAgent("agent", { name: "Grace Berg" });
  const id = await told({}, customer);
  const steps = [
    () => assign(agent, { items: [{ id, from: null }], to: agent.id }),
    () => leaveNote(agent, entry(id, SECRET)),
    () => setStatus(agent, { items: [{ id, from: "new" }], to: "planned" }),
    () => replyTo(agent, entry(id, "We plan it for spring.")),
  ];
  for (const step of steps) {
    clock.advance(1);
    await step();
    await sendHeld();
  }
  return { id, agent, clock };
}

test("the customer sees statuses and replies with the person's name", async () => {
  const customer = await createCustomer();
  const { id } = await handled(customer);
  expect(await getOwnFeedback(customer, id)).toMatchObject({
    state: "planned",
    changedAt: "2026-11-23T10:00:04.000Z",
    history: [
      { kind: "status", from: "new", to: "planned", by: "Grace Berg" },
      { kind: "reply", text: "We plan it for spring.", by: "Grace Berg" },
    ],
  });
});

test("no answer to the customer holds a note or whom it was given to", async () => {
  const customer = await createCustomer();
  const { id } = await handled(customer);
  const answers = JSON.stringify([
    await getOwnFeedback(customer, id),
    await listMine(customer, {}),
  ]);
  expect(answers).not.toContain(SECRET);
  expect(answers).not.toMatch(/note|assign/i);
});

test("a reply is new until it is looked at, and a note changes nothing for the customer", async () => {
  const customer = await createCustomer();
  const { id, agent, clock } = await handled(customer);
  const [before] = (await listMine(customer, {})).items;
  expect(before).toMatchObject({ unreadReplies: 1, isChanged: true });

  clock.advance(1);
  await getOwnFeedback(customer, id);
  clock.advance(1);
  await leaveNote(agent, entry(id, SECRET));
  await assign(agent, { items: [{ id, from: agent.id }], to: null });
  const [seen] = (await listMine(customer, {})).items;
  expect(seen).toMatchObject({
    unreadReplies: 0,
    isChanged: false,
    changedAt: "2026-11-23T10:00:04.000Z",
  });

  await replyTo(agent, entry(id, "And here it is."));
  await sendHeld();
  const [after] = (await listMine(customer, {})).items;
  expect(after).toMatchObject({ unreadReplies: 1, isChanged: false });
});

test("a reply that comes while the customer looks is never lost: shown now, or new later", async () => {
  const customer = await createCustomer();
  const agent = await createAgent();
  const id = await told({}, customer);
  for (let round = 0; round < 10; round++) {
    await replyTo(agent, entry(id, `Answer ${round}`));
    const [shown] = await Promise.all([getOwnFeedback(customer, id), sendHeld()]);
    const [listed] = (await listMine(customer, {})).items;
    const isShown = shown.history.length === round + 1;
    expect(isShown || listed?.unreadReplies === 1).toBe(true);
    await getOwnFeedback(customer, id);
  }
});

test("the plan it is about is named", async () => {
  const customer = await createCustomer();
  const { id: planId } = await createPlan(customer);
  const { plan } = await getOwnFeedback(customer, await told({ planId }, customer));
  expect(plan).toEqual({ id: planId, merchant: "Fjord & Fell", title: "Trail shoes" });
});

test("another's submission does not exist, and is not seen by looking for it", async () => {
  const owner = await createCustomer();
  const { id } = await handled(owner);
  await expect(getOwnFeedback(await createCustomer(), id)).rejects.toThrow(NotFound);
  await expect(getOwnFeedback(owner, randomUUID())).rejects.toThrow(NotFound);
  expect((await listMine(owner, {})).items[0]?.unreadReplies).toBe(1);
  expect((await listMine(await createCustomer(), {})).items).toEqual([]);
});

test("staff have their own way in", async () => {
  const agent = await createAgent();
  const id = await told();
  await expect(getOwnFeedback(agent, id)).rejects.toThrow(Forbidden);
  await expect(listMine(agent, {})).rejects.toThrow(Forbidden);
});

test("pages show each submission once, the newest first, also those of one moment", async () => {
  const customer = await createCustomer();
  const at = new Date("2026-11-20T10:00:00Z");
  const ids = await Promise.all(
    Array.from({ length: 65 }, () => left({ customerId: customer.id, createdAt: at })),
  );
  const listed: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listMine>> = await listMine(customer, { cursor });
    listed.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  expect(listed).toEqual(ids.toSorted().toReversed());
});

import { beforeEach, expect, test } from "vitest";
import { confirmPause, pauseOfProposal } from "#server/assistant/confirm-pause.ts";
import { toolsFor } from "#server/assistant/tools.ts";
import { append } from "#server/conversations/log.ts";
import { openHardshipNews } from "#server/desk/hardship-news.ts";
import { withdrawRequest } from "#server/hardship/end.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { getPlan } from "#server/plans/plan.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";
import { pausePlans } from "#tests/support/hardship.ts";
import { createPlan, payAll } from "#tests/support/plans.ts";
import { emptyTurn } from "#tests/support/turn.ts";

const TODAY = "2026-11-24";

let customer: Viewer;
let plans: OpenedPlan[];
let conversationId: string;

beforeEach(async () => {
  openHardshipNews();
  setTime(`${TODAY}T12:00:00Z`);
  customer = await createCustomer();
  plans = [await createPlan(customer), await createPlan(customer)];
  ({ id: conversationId } = await createConversation(customer));
});

const idsOf = (some: { id: string }[]) => some.map(({ id }) => id);

async function propose(input: { plans?: string[] } = {}) {
  const turn = emptyTurn();
  const { execute } = toolsFor(customer, TODAY, turn).proposePause;
  const answer = await execute?.(input, { toolCallId: "1", messages: [], context: {} });
  return { answer, proposal: turn.pause };
}

/** The card as it stands in the chat. */
async function card() {
  const { proposal } = await propose();
  if (!proposal) throw new Error("Nothing is proposed");
  const content = { text: "You can pause them below.", pause: proposal };
  const { seq } = await append({ conversationId, kind: "message", author: "assistant", content });
  return { conversationId, seq };
}

const state = async ({ id }: { id: string }) => (await getPlan(customer, id)).state;
const asked = () => db.hardshipRequest.count({ where: { customerId: customer.id } });
const told = () => db.event.count({ where: { conversationId, kind: "hardship_changed" } });

test("what is put before them are their running plans and the day of the answer, and nothing is written", async () => {
  const done = await createPlan(customer);
  await payAll(done);
  const { answer, proposal } = await propose();
  expect(answer).toMatchObject({
    proposal: { answered: { on: "2026-11-27" } },
    requestId: null,
    refusal: null,
  });
  expect(proposal?.plans.map(({ planId }) => planId).toSorted()).toEqual(idsOf(plans).toSorted());
  expect(await asked()).toBe(0);
  const named = await propose({ plans: [plans[0]?.id ?? ""] });
  expect(named.proposal?.plans).toHaveLength(1);
});

test("whose payments are paused already is told where it stands, and whoever asked too often why not", async () => {
  const later = await createPlan(customer);
  const id = await pausePlans(customer, plans);
  expect(await propose()).toMatchObject({ answer: { requestId: id, others: ["Fjord & Fell"] } });
  await payAll(later);
  expect(await propose()).toMatchObject({
    answer: { proposal: null, requestId: id },
    proposal: null,
  });
  await withdrawRequest(customer, id);
  for (let times = 0; times < 9; times += 1) {
    const { proposal } = await propose();
    if (!proposal) break;
    await withdrawRequest(customer, await pausePlans(customer, plans));
  }
  const { answer } = await propose();
  expect(answer).toMatchObject({ proposal: null, requestId: null });
  expect(answer).toMatchObject({ refusal: expect.stringContaining("Talk to a person") });
});

test("a card that is confirmed in two tabs at once, and again, pauses, tells and mails once", async () => {
  const place = await card();
  const planIds = idsOf(plans);
  const confirm = () => confirmPause(customer, { ...place, planIds });
  expect(await pauseOfProposal(customer, place)).toBeNull();
  const [first, second] = await Promise.all([confirm(), confirm()]);
  expect(second).toEqual(first);
  setTime(new Date(Date.now() + 30 * 60_000).toISOString());
  expect(await confirm()).toEqual(first);
  expect(await pauseOfProposal(customer, place)).toMatchObject({ id: first.id });
  expect(await Promise.all(plans.map(state))).toEqual(["paused", "paused"]);
  expect(await told()).toBe(1);
  expect(await mailsTo(customer)).toHaveLength(1);
});

test("only what was left ticked rests", async () => {
  const [one, other] = plans;
  if (!one || !other) throw new Error("Two plans are needed");
  await confirmPause(customer, { ...(await card()), planIds: [one.id] });
  expect([await state(one), await state(other)]).toEqual(["paused", "overdue"]);
});

test("ten minutes later it has to be asked for again, and nothing is paused", async () => {
  const place = await card();
  setTime(new Date(Date.now() + 10.1 * 60_000).toISOString());
  const confirmed = confirmPause(customer, { ...place, planIds: idsOf(plans) });
  await expect(confirmed).rejects.toThrow(new Conflict("plans.pauseOld"));
  expect(await asked()).toBe(0);
});

test("what is not on the card, and what is somebody else's, is not there", async () => {
  const place = await card();
  const later = await createPlan(customer);
  const stranger = await createCustomer();
  const theirs = await createPlan(stranger);
  for (const planIds of [[later.id], [theirs.id]]) {
    await expect(confirmPause(customer, { ...place, planIds })).rejects.toThrow(NotFound);
  }
  const whole = { ...place, planIds: idsOf(plans) };
  await expect(confirmPause(stranger, whole)).rejects.toThrow(NotFound);
  await expect(pauseOfProposal(stranger, place)).rejects.toThrow(NotFound);
  expect(await asked()).toBe(0);
});

test("of two cards, each confirmed by itself, the second says that they are paused", async () => {
  const [first, second] = [await card(), await card()];
  await confirmPause(customer, { ...first, planIds: idsOf(plans) });
  const again = confirmPause(customer, { ...second, planIds: idsOf(plans) });
  await expect(again).rejects.toThrow(new Conflict("hardship.isOpen"));
});

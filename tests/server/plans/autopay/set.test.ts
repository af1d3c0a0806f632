import { expect, test } from "vitest";
import { openPlanNews } from "#server/desk/plan-news.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { remindOfExpiringCards } from "#server/plans/autopay/expiring.ts";
import { previewAutopay, setAutopay } from "#server/plans/autopay/set.ts";
import { getPlan } from "#server/plans/plan.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { addCard, payingCustomer } from "#tests/support/paying-customer.ts";
import { payAll } from "#tests/support/plans.ts";

type Paying = Awaited<ReturnType<typeof payingCustomer>>;

const choose = ({ customer, plan }: Paying, methodId: string | null, isOn: boolean) =>
  setAutopay({ viewer: customer, customerId: customer.id }, { planId: plan.id, methodId, isOn });

test("what was set is what the plan says, and the customer has it in writing", async () => {
  setTime("2026-11-20T12:00:00Z");
  const paying = await payingCustomer();
  expect((await getPlan(paying.customer, paying.plan.id)).autopay.isOn).toBe(false);
  const set = await choose(paying, paying.methodId, true);
  expect(set.autopay).toEqual({
    isOn: true,
    methodId: paying.methodId,
    method: "Visa ···· 4242",
  });
  expect(set.instalments.map(({ taking }) => taking?.on)).toEqual([
    "2026-11-23",
    "2026-12-23",
    "2027-01-23",
  ]);
  const [mail] = await mailsTo(paying.customer);
  expect(mail?.subject).toBe("North Sole: your payments are taken from Visa ···· 4242");
});

test("it stands in the open conversation, and says who of staff has set it", async () => {
  openPlanNews();
  const paying = await payingCustomer();
  const { id: conversationId } = await createConversation(paying.customer);
  const agent = await createAgent();
  const asked = { planId: paying.plan.id, methodId: paying.methodId };
  await choose(paying, paying.methodId, true);
  const asAgent = { viewer: agent, customerId: paying.customer.id };
  await setAutopay(asAgent, { ...asked, isOn: false });
  const told = await db.event.findMany({ where: { conversationId }, orderBy: { seq: "asc" } });
  expect(told).toMatchObject([
    { kind: "autopay_set", content: { merchant: "North Sole", isOn: true, by: null } },
    { kind: "autopay_set", content: { isOn: false, by: agent.name } },
  ]);
});

test("set twice it is written once, and told once", async () => {
  const paying = await payingCustomer();
  const set = () => choose(paying, paying.methodId, true);
  await Promise.all([set(), set()]);
  await set();
  expect(await mailsTo(paying.customer)).toHaveLength(1);
});

test("a card that is too old, or that is gone, and a plan that is over are refused in words", async () => {
  const paying = await payingCustomer();
  const old = await addCard(paying.customer, "1881", "2026-01-31");
  await expect(choose(paying, old, true)).rejects.toThrow("plans.methodExpired");
  await db.paymentMethod.update({ where: { id: old }, data: { removedAt: new Date() } });
  await expect(choose(paying, old, true)).rejects.toThrow("plans.methodGone");
  await payAll(paying.plan);
  await expect(choose(paying, paying.methodId, true)).rejects.toThrow(Conflict);
});

test("at the customer's word staff set it: the mail says who, and the log has it", async () => {
  const paying = await payingCustomer();
  const agent = await createAgent();
  const { id: customerId } = paying.customer;
  const asked = { planId: paying.plan.id, methodId: paying.methodId, isOn: true };
  await setAutopay({ viewer: agent, customerId }, asked);
  const [mail] = await mailsTo(paying.customer);
  expect(mail?.text).toContain(`${agent.name} changed how this plan is paid, as you asked.`);
  const entries = await db.auditEntry.findMany({ where: { action: "plans.autopay", customerId } });
  expect(entries).toMatchObject([{ subjectId: paying.plan.id, actorId: agent.id }]);
});

test("whose card expires soon is told once, if a plan is paid with it", async () => {
  setTime("2026-11-20T12:00:00Z");
  const paying = await payingCustomer();
  const soon = await addCard(paying.customer, "1881", "2026-12-15");
  await remindOfExpiringCards();
  expect(await mailsTo(paying.customer)).toEqual([]);
  await choose(paying, soon, true);
  await Promise.all([remindOfExpiringCards(), remindOfExpiringCards()]);
  const told = (await mailsTo(paying.customer)).filter(({ subject }) =>
    subject.includes("expires"),
  );
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain("Visa ···· 1881 is good until 15 December");
  expect(told[0]?.text).toContain("One of your plans is paid with it.");
});

test("what is announced before is what comes of it, and nobody else's plan is told of", async () => {
  setTime("2026-11-24T12:00:00Z");
  const paying = await payingCustomer();
  for (const [isOn, state, on] of [
    // It was due on 23 November: who sets it now has until the next morning.
    [true, "planned", "2026-11-25"],
    [false, "off", null],
  ] as const) {
    const asked = { planId: paying.plan.id, methodId: paying.methodId, isOn };
    const preview = await previewAutopay(paying.customer.id, asked);
    expect(preview.next?.taking).toMatchObject({ state, on });
    const set = await choose(paying, paying.methodId, isOn);
    expect({ autopay: set.autopay, next: set.next }).toEqual(preview);
    const stranger = await createCustomer();
    await expect(previewAutopay(stranger.id, asked)).rejects.toThrow(NotFound);
  }
});

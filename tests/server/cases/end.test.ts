import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { decideCase, withdrawCase } from "#server/cases/end.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { getPlan } from "#server/plans/plan.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { reported } from "#tests/support/cases.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { ledgerSum } from "#tests/support/plans.ts";

test("accepted in part, that part comes back and the plan goes on", async () => {
  const { customer, plan, id } = await reported();
  const agent = await createAgent();
  await decideCase(agent, { id, end: "accepted", minor: 6_266 });

  const { state, remaining, purchase, report } = await getPlan(customer, plan.id);
  expect(state).not.toBe("on_hold");
  expect(remaining.minor).toBe(12_532);
  expect(purchase.refunds).toMatchObject([{ amount: { minor: 6_266 } }]);
  expect(purchase.cases).toMatchObject([{ id, state: "accepted", reopenUntil: null }]);
  expect(report).toEqual({ most: { minor: 12_532, currency: "GBP" }, shopHears: true });
  expect(await ledgerSum()).toBe(0);
  const mail = (await mailsTo(customer)).at(-1);
  expect(mail?.subject).toBe("North Sole: £62.66 less to pay");
  expect(mail?.text).toContain("£62.66 comes off what you still owe.");
});

test("accepted as a whole, the plan is cancelled and nothing is left to pay", async () => {
  const { customer, plan, id } = await reported();
  await decideCase(await createAgent(), { id, end: "accepted", minor: 18_798 });
  expect((await getPlan(customer, plan.id)).state).toBe("cancelled");
  const mail = (await mailsTo(customer)).at(-1);
  expect(mail?.text).toContain("Nothing is left to pay");
});

test("more than the customer asked for is refused", async () => {
  const { id } = await reported({ minor: 5_000 });
  const accepting = decideCase(await createAgent(), { id, end: "accepted", minor: 5_001 });
  await expect(accepting).rejects.toThrow(new Conflict("cases.moreThanAsked"));
});

test("of two agents who decide at once one wins, and the other is told; the same word twice is fine", async () => {
  const { plan, id } = await reported();
  const [one, other] = [await createAgent(), await createAgent()];
  const yes = { id, end: "accepted" as const, minor: 18_798 };
  const no = { id, end: "declined" as const, text: "They were worn.", key: randomUUID() };
  const answers = await Promise.allSettled([decideCase(one, yes), decideCase(other, no)]);
  expect(answers.filter(({ status }) => status === "rejected")).toEqual([
    expect.objectContaining({ reason: new Conflict("cases.hasEnded") }),
  ]);
  const { end } = await db.case.findUniqueOrThrow({ where: { id } });
  await decideCase(other, end === "accepted" ? yes : no);
  const differently = [
    { ...yes, minor: 1 },
    { ...no, key: randomUUID() },
  ];
  for (const decision of differently) {
    const late = decideCase(other, decision);
    await expect(late).rejects.toThrow(new Conflict("cases.hasEnded"));
  }
  const refunds = await db.refund.count({ where: { purchaseId: plan.purchaseId } });
  expect(refunds).toBe(end === "accepted" ? 1 : 0);
});

test("customers decide nothing, and strangers find nothing", async () => {
  const { customer, id } = await reported();
  const wish = decideCase(customer, { id, end: "accepted", minor: 1 });
  await expect(wish).rejects.toThrow(Forbidden);
  const stranger = await createCustomer();
  await expect(withdrawCase(stranger, id)).rejects.toThrow(new NotFound());
  await expect(withdrawCase(await createAgent(), id)).rejects.toThrow(Forbidden);
});

test("whoever closes their own sees their payments go on, and may close it twice", async () => {
  const { customer, plan, id } = await reported();
  await Promise.all([withdrawCase(customer, id), withdrawCase(customer, id)]);
  expect((await getPlan(customer, plan.id)).state).toBe("due_soon");
  const changes = await db.caseChange.findMany({ where: { caseId: id } });
  expect(changes.map(({ step }) => step).toSorted()).toEqual(["opened", "withdrawn"]);
  const mail = (await mailsTo(customer)).at(-1);
  expect(mail?.text).toContain(
    "Your payments go on as planned. Next: £62.66 on Monday 23 November",
  );
});

import { expect, test } from "vitest";
import { acceptCase, decideCase, decideCaseIn } from "#server/cases/end.ts";
import { getCase } from "#server/cases/case.ts";
import { watchDeadlines } from "#server/cases/sweeps.ts";
import { addToCase, askCustomer, passOn } from "#server/cases/talk.ts";
import { takeDuePayments } from "#server/plans/autopay/take.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import { getPlan } from "#server/plans/plan.ts";
import { chargesOf } from "#tests/support/autopay.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { reported } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";
import { randomUUID } from "node:crypto";

/** Friday, 20 November 2026, in London. */
const notMine = () => reported({ kind: "not_mine", text: "I never bought boots." });

const shopMails = () => db.mail.count({ where: { toAddress: "service@shop.test" } });

test("what somebody has not bought is on hold at once, and for us by the next business day", async () => {
  const before = await shopMails();
  const paying = await notMine();
  const { customer, plan, id } = paying;
  expect(await getCase(customer, id)).toMatchObject({ turn: "us", dueOn: "2026-11-23" });
  expect((await getPlan(customer, plan.id)).state).toBe("on_hold");
  expect(await shopMails()).toBe(before);
  const mail = (await mailsTo(customer)).at(-1);
  expect(mail?.text).toContain("you’ll hear from us by Monday 23 November");
  expect(mail?.text).toContain("You don’t pay for what someone else bought");

  setTime("2026-11-23T12:00:00Z");
  await takeDuePayments();
  expect(await chargesOf(paying)).toEqual([]);
});

test("once the customer has answered it is decided within five business days of the report", async () => {
  const { customer, id } = await notMine();
  const agent = await createAgent();
  setTime("2026-11-23T12:00:00Z");
  await askCustomer(agent, { id, key: randomUUID(), text: "Did you lose your card?" });
  setTime("2026-11-24T12:00:00Z");
  await addToCase(customer, { id, key: randomUUID(), text: "No.", fileIds: [] });
  expect(await getCase(customer, id)).toMatchObject({ turn: "us", dueOn: "2026-11-27" });
});

test("the shop can be asked who ordered, and has three business days", async () => {
  const { customer, id } = await notMine();
  const before = await shopMails();
  await passOn(await createAgent(), { id, key: randomUUID(), text: "Who ordered this?" });
  expect(await getCase(customer, id)).toMatchObject({ turn: "shop", dueOn: "2026-11-25" });
  expect(await shopMails()).toBe(before + 1);
  setTime("2026-11-26T12:00:00Z");
  await watchDeadlines();
  expect(await getCase(customer, id)).toMatchObject({ turn: "us", dueOn: "2026-11-27" });
});

test("the shop's own system decides nothing on it, and neither does the customer", async () => {
  const { customer, id } = await notMine();
  const declined = { id, end: "declined" as const, text: "They ordered." };
  await expect(db.$transaction((tx) => decideCaseIn(tx, declined))).rejects.toThrow(Conflict);
  await expect(decideCase(customer, declined)).rejects.toThrow(Forbidden);
});

test("of two who give it back at once it is given back once, and the plan ends", async () => {
  const { customer, plan, id } = await notMine();
  const leads = await Promise.all([createAgent("supervisor"), createAgent("admin")]);
  const outcomes = await Promise.allSettled(
    leads.map((lead) => acceptCase(lead, { id, minor: 18_798, text: null })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
  expect(await db.refund.count({ where: { caseId: id } })).toBe(1);
  expect((await getPlan(customer, plan.id)).state).toBe("cancelled");
});

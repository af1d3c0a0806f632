import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openCase } from "#server/cases/open.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { getPlan } from "#server/plans/plan.ts";
import { onAutopay } from "#tests/support/autopay.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { faulty, reported } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

test("a report puts the plan on hold, gives the shop a week, and says so by mail", async () => {
  const { customer, plan, id } = await reported();
  const { state, purchase, report, instalments, timeline } = await getPlan(customer, plan.id);
  expect(state).toBe("on_hold");
  expect(purchase.cases).toMatchObject([
    { id, kind: "faulty", state: "open", turn: "shop", dueOn: "2026-11-27" },
  ]);
  expect(report).toEqual({ reason: "plans.caseIsOpen", caseId: id, mostByStaff: null });
  expect(instalments.every(({ taking }) => taking === null)).toBe(true);
  expect(timeline).toContainEqual(
    expect.objectContaining({ kind: "case_opened", caseKind: "faulty" }),
  );

  const mail = (await mailsTo(customer)).at(-1);
  expect(mail?.subject).toBe("North Sole: we got your report");
  expect(mail?.text).toContain("North Sole has until Friday 27 November to answer");
  expect(mail?.text).toContain(`/cases/${id}`);
});

test("the shop reads what was reported and until when, and a shop without an address is not written to", async () => {
  const { plan } = await reported();
  const { reference } = await db.purchase.findUniqueOrThrow({ where: { id: plan.purchaseId } });
  const told = { toAddress: "service@shop.test", subject: { contains: reference } };
  const mail = await db.mail.findFirstOrThrow({ where: told });
  expect(mail.subject).toContain("broken or faulty, £187.98");
  expect(mail.text).toContain("The sole came off on the second day.");
  expect(mail.text).toContain("by Friday 27 November");

  const sent = await db.mail.count({ where: { toAddress: "service@shop.test" } });
  const { customer, plan: other } = await onAutopay();
  await db.merchant.updateMany({ data: { caseEmail: null } });
  await openCase({ viewer: customer, customerId: customer.id }, faulty(other));
  expect(await db.mail.count({ where: { toAddress: "service@shop.test" } })).toBe(sent);
});

test("a parcel sent back has two weeks", async () => {
  const { customer, plan } = await reported({ kind: "sent_back" });
  const { purchase } = await getPlan(customer, plan.id);
  expect(purchase.cases[0]?.dueOn).toBe("2026-12-04");
});

test("sent twice, or ten times at once, it is one case", async () => {
  const { customer, plan } = await onAutopay();
  const asked = faulty(plan);
  const reporter = { viewer: customer, customerId: customer.id };
  const open = () => openCase(reporter, asked);
  const ids = await Promise.all(Array.from({ length: 10 }, open));
  expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
  expect(await db.caseChange.count({ where: { customerId: customer.id } })).toBe(1);
  expect(await mailsTo(customer)).toHaveLength(2);
});

test("of two different ones at once the second is told that one is open", async () => {
  const { customer, plan } = await onAutopay();
  const reporter = { viewer: customer, customerId: customer.id };
  const answers = await Promise.allSettled([
    openCase(reporter, faulty(plan)),
    openCase(reporter, { ...faulty(plan), kind: "not_arrived" }),
  ]);
  expect(answers.filter(({ status }) => status === "rejected")).toEqual([
    expect.objectContaining({ reason: new Conflict("plans.caseIsOpen") }),
  ]);
});

test("more than was bought is refused, and a stranger's plan does not exist", async () => {
  const { customer, plan } = await onAutopay();
  const reporter = { viewer: customer, customerId: customer.id };
  const tooMuch = openCase(reporter, { ...faulty(plan), minor: 18_799 });
  await expect(tooMuch).rejects.toThrow(new Conflict("cases.moreThanBought"));

  const stranger = await createCustomer();
  const theirs = { viewer: stranger, customerId: stranger.id };
  await expect(openCase(theirs, faulty(plan))).rejects.toThrow(new NotFound());
  await expect(openCase(theirs, faulty({ id: randomUUID() }))).rejects.toThrow(new NotFound());
  expect((await getPlan(customer, plan.id)).state).not.toBe("on_hold");
});

test("opened by an agent for the customer, it stands in the audit log without their words", async () => {
  const { customer, plan } = await onAutopay();
  const agent = await createAgent();
  const { id } = await openCase({ viewer: agent, customerId: customer.id }, faulty(plan));
  const entry = await db.auditEntry.findFirstOrThrow({ where: { subjectId: id } });
  expect(entry).toMatchObject({ action: "cases.opened", actorId: agent.id, details: {} });
});

test("what its customer is sent to a person for, that person can report", async () => {
  const { customer, plan } = await onAutopay();
  setTime("2027-07-01T12:00:00Z");
  const byThemselves = openCase({ viewer: customer, customerId: customer.id }, faulty(plan));
  await expect(byThemselves).rejects.toThrow(new Conflict("plans.boughtTooLongAgo", { days: 180 }));
  const agent = await createAgent();
  const { id } = await openCase({ viewer: agent, customerId: customer.id }, faulty(plan));
  expect((await db.case.findUniqueOrThrow({ where: { id } })).endedAt).toBeNull();
  const again = openCase({ viewer: agent, customerId: customer.id }, faulty(plan));
  await expect(again).rejects.toThrow(new Conflict("plans.caseIsOpen"));
});

test("a shop that cannot be written to is asked by us: it is our turn first", async () => {
  const { customer, plan } = await onAutopay();
  await db.merchant.updateMany({ data: { caseEmail: null } });
  expect((await getPlan(customer, plan.id)).report).toMatchObject({ shopHears: false });
  await openCase({ viewer: customer, customerId: customer.id }, faulty(plan));
  const { purchase } = await getPlan(customer, plan.id);
  expect(purchase.cases).toMatchObject([{ turn: "us", dueOn: "2026-11-25" }]);
  const mail = (await mailsTo(customer)).at(-1);
  expect(mail?.text).toContain("you’ll hear from us by Wednesday 25 November");
});

test("card numbers in the words are not kept", async () => {
  const { id } = await reported({ text: "I paid with 4242 4242 4242 4242, see it there." });
  const [change] = await db.caseChange.findMany({ where: { caseId: id } });
  expect(change?.text).not.toContain("4242 4242");
});

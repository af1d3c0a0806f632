import { describe, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { moveDueDate } from "#server/plans/move.ts";
import { getPlan } from "#server/plans/plan.ts";
import { takeDuePayments } from "#server/plans/autopay/take.ts";
import {
  chooseByLink,
  chooseReminders,
  getChoiceByLink,
  getReminderChoice,
} from "#server/reminders/choice.ts";
import { reminderToken } from "#server/reminders/link.ts";
import { remindOfPayments } from "#server/reminders/remind.ts";
import { firstOf, onAutopay } from "#tests/support/autopay.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { payFirst, payingCustomer } from "#tests/support/paying-customer.ts";
import { createPlan } from "#tests/support/plans.ts";

type Customer = Awaited<ReturnType<typeof payingCustomer>>["customer"];

/** Three payments of 62.66 pounds, paid by hand: due on 23 November, 23 December and 23 January. */
function byHand(timeZone = "Europe/London") {
  setTime("2026-11-23T10:00:00Z");
  return payingCustomer("4242", { timeZone });
}

const reminders = async (customer: Customer) =>
  (await mailsTo(customer)).filter(({ text }) => text.includes("/reminders/"));

async function subjectsOn(customer: Customer, at: string) {
  const before = (await reminders(customer)).length;
  setTime(at);
  await remindOfPayments();
  return (await reminders(customer)).slice(before).map(({ subject }) => subject);
}

test("a payment is told of three days before, once, with its way to pay, to move and to stop reminders", async () => {
  const paying = await byHand();
  await payFirst(paying);
  const { customer, plan } = paying;
  expect(await subjectsOn(customer, "2026-12-19T12:00:00Z")).toEqual([]);
  expect(await subjectsOn(customer, "2026-12-20T12:00:00Z")).toEqual([
    "North Sole: £62.66 is due on Wednesday 23 December",
  ]);
  expect(await subjectsOn(customer, "2026-12-20T15:00:00Z")).toEqual([]);
  expect(await subjectsOn(customer, "2026-12-21T12:00:00Z")).toEqual([]);

  const [mail] = await reminders(customer);
  expect(mail?.text).toContain("North Sole, Harbour leather boots: £62.66 on Wednesday");
  expect(mail?.text).toContain(`/plans/${plan.id}`);
  expect(mail?.unsubscribe).toContain(`/reminders/${reminderToken(customer.id)}`);
  const { timeline } = await getPlan(customer, plan.id);
  expect(timeline[0]).toMatchObject({ kind: "reminded_before", instalmentNumber: 2 });
});

test("a missed one is told of on the day after, with who helps, and has no button that stops it", async () => {
  const { customer } = await byHand();
  expect(await subjectsOn(customer, "2026-11-24T12:00:00Z")).toEqual([
    "North Sole: £62.66 is overdue",
  ]);
  const [mail] = await reminders(customer);
  expect(mail?.text).toContain("It costs you nothing extra");
  expect(mail?.text).toContain("/hardship");
  expect(mail?.text).toContain("StepChange");
  expect(mail?.unsubscribe).toBeNull();
  expect(await subjectsOn(customer, "2026-11-30T12:00:00Z")).toEqual([]);
  expect(await subjectsOn(customer, "2026-12-01T12:00:00Z")).toEqual([
    "North Sole: £62.66 is still overdue",
  ]);
});

test("in quiet hours of where the customer lives nothing is sent, and it is made up for in the morning", async () => {
  const { customer } = await byHand("Asia/Tokyo");
  for (const at of ["2026-11-24T12:00:00Z", "2026-11-24T20:00:00Z", "2026-11-24T23:59:00Z"]) {
    expect(await subjectsOn(customer, at)).toEqual([]);
  }
  expect(await subjectsOn(customer, "2026-11-25T00:00:00Z")).toEqual([
    "North Sole: £62.66 is overdue",
  ]);
});

test("whatever there is to say is one mail a day, and two that look at once send one", async () => {
  const { customer } = await byHand();
  const merchant = { currency: "GBP", at: new Date("2026-11-23T10:00:00Z") };
  await createPlan(customer, merchant);
  await createPlan(customer, { ...merchant, terms: { kind: "pay_in_30" } });
  setTime("2026-11-24T12:00:00Z");
  await Promise.all([remindOfPayments(), remindOfPayments(1), remindOfPayments()]);
  const mails = await reminders(customer);
  expect(mails.map(({ subject }) => subject)).toEqual(["2 payments are overdue"]);
  expect(mails[0]?.text).toContain("Fjord & Fell");
});

describe("who is not reminded", () => {
  test("whoever has just moved the payment, until its new day is missed", async () => {
    const { customer, plan } = await byHand();
    setTime("2026-11-23T11:00:00Z");
    const [first] = plan.instalments;
    const asked = { instalmentId: first?.id ?? "", fromOn: "2026-11-23", toOn: "2026-11-25" };
    await moveDueDate({ viewer: customer, customerId: customer.id }, asked);
    expect(await subjectsOn(customer, "2026-11-24T12:00:00Z")).toEqual([]);
    expect(await subjectsOn(customer, "2026-11-26T12:00:00Z")).toEqual([
      "North Sole: £62.66 is overdue",
    ]);
  });

  test("whoever was told that autopay tries again", async () => {
    const paying = await onAutopay("9995");
    setTime("2026-11-23T08:00:00Z");
    await takeDuePayments();
    expect(await firstOf(paying)).toMatchObject({ state: "due_soon" });
    expect(await subjectsOn(paying.customer, "2026-11-24T12:00:00Z")).toEqual([]);
  });

  test("staff, and whoever has no account any more", async () => {
    const { customer } = await byHand();
    await db.person.update({ where: { id: customer.id }, data: { deactivatedAt: new Date() } });
    expect(await subjectsOn(customer, "2026-11-24T12:00:00Z")).toEqual([]);
  });
});

describe("the customer's choice", () => {
  test("as many days before as they want, or not before at all; missed ones are told of anyway", async () => {
    const { customer, ...paying } = await byHand();
    await payFirst({ customer, ...paying });
    expect(await getReminderChoice(customer)).toMatchObject({ days: null, usual: 3 });
    await chooseReminders(customer, { days: 7 });
    expect(await subjectsOn(customer, "2026-12-16T12:00:00Z")).toHaveLength(1);
    await chooseReminders(customer, { days: 0 });
    expect(await subjectsOn(customer, "2027-01-20T12:00:00Z")).toEqual([
      "North Sole: £62.66 is still overdue",
    ]);
  });

  test("by the link of a mail without signing in; a link that is not ours changes nobody's", async () => {
    const { customer } = await byHand();
    const token = reminderToken(customer.id);
    expect(await chooseByLink({ token, days: 1 })).toMatchObject({ days: 1 });
    expect(await getChoiceByLink({ token })).toMatchObject({ days: 1 });

    const other = await createCustomer();
    const forged = [
      "",
      customer.id,
      `${other.id}.${token.split(".")[1]}`,
      `${token}0`,
      token.toUpperCase(),
      reminderToken((await createAgent()).id),
    ];
    for (const wrong of forged) {
      await expect(chooseByLink({ token: wrong, days: 0 })).rejects.toThrow(NotFound);
      await expect(getChoiceByLink({ token: wrong })).rejects.toThrow(NotFound);
    }
    expect(await getReminderChoice(customer)).toMatchObject({ days: 1 });
    expect(await getReminderChoice(other)).toMatchObject({ days: null });
  });
});

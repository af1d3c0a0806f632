import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import { takeBreak } from "#server/spending/break.ts";
import { endBreak } from "#server/spending/end-break.ts";
import { getSpending } from "#server/spending/spending.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { breakOf, onBreak } from "#tests/support/spending.ts";

const week = { length: "week", untilOn: "2026-11-30" } as const;
const month = { length: "month", untilOn: "2026-12-23" } as const;

beforeEach(() => setTime("2026-11-23T10:00:00Z"));

test("a break begins at once, sent twice once, ends by itself and is mailed", async () => {
  const customer = await createCustomer({ locale: "en-GB" });
  expect((await getSpending(customer)).breaks[0]).toEqual(week);
  for (const _ of [1, 2]) await takeBreak(customer, week);
  expect(await breakOf(customer)).toMatchObject({ until: "2026-11-30T10:00:00.000Z" });
  const mails = await mailsTo(customer);
  expect(mails.map(({ subject }) => subject)).toEqual([
    "Your break from buying lasts until Monday 30 November",
  ]);
  setTime("2026-11-30T10:00:00Z");
  expect(await breakOf(customer)).toBeNull();
  await onBreak(customer);
  expect(await breakOf(customer)).toMatchObject({ until: "2026-12-07T10:00:00.000Z" });
});

test("it can be made longer and not shorter, and only to the day that was shown", async () => {
  const customer = await createCustomer();
  await takeBreak(customer, month);
  expect((await getSpending(customer)).breaks.map(({ length }) => length)).toEqual([
    "quarter",
    "half_year",
  ]);
  await expect(takeBreak(customer, week)).rejects.toThrow("spending.notShorter");
  const yesterday = takeBreak(customer, { length: "quarter", untilOn: "2027-02-22" });
  await expect(yesterday).rejects.toThrow("spending.dayChanged");
  await takeBreak(customer, { length: "quarter", untilOn: "2027-02-23" });
  expect(await breakOf(customer)).toMatchObject({ until: "2027-02-23T10:00:00.000Z" });
});

test("staff take none", async () => {
  await expect(takeBreak(await createAgent("supervisor"), week)).rejects.toThrow(Forbidden);
});

test("begun twice at once it is one break, of the longer kind", async () => {
  const customer = await createCustomer();
  await Promise.allSettled([takeBreak(customer, week), takeBreak(customer, month)]);
  expect(await db.spendingBreak.count({ where: { customerId: customer.id } })).toBe(1);
  expect(await breakOf(customer)).toMatchObject({ until: "2026-12-23T10:00:00.000Z" });
});

async function running() {
  const customer = await createCustomer({ locale: "en-GB" });
  await onBreak(customer);
  const breakId = (await breakOf(customer))?.id ?? "";
  const reason = "Taken by mistake, confirmed on the phone.";
  return { customer, end: { customerId: customer.id, breakId, reason } };
}

test("a supervisor ends it with a reason; it is audited and its customer hears of it", async () => {
  const { customer, end } = await running();
  const supervisor = await createAgent("supervisor");
  await endBreak(supervisor, end);
  expect(await breakOf(customer)).toBeNull();
  expect(
    await db.auditEntry.findFirst({
      where: { action: "spending.endBreak", actorId: supervisor.id },
    }),
  ).toMatchObject({ customerId: customer.id, subjectId: end.breakId });
  const ended = (await mailsTo(customer)).at(-1);
  expect(ended?.subject).toBe("Your break from buying was ended");
  expect(ended?.text).not.toContain(end.reason);
  await onBreak(customer);
});

test("neither its customer nor an agent ends it", async () => {
  const { customer, end } = await running();
  await expect(endBreak(customer, end)).rejects.toThrow(Forbidden);
  await expect(endBreak(await createAgent(), end)).rejects.toThrow(Forbidden);
  expect(await breakOf(customer)).not.toBeNull();
});

test("of two who end it at once, one ends it and the other is told", async () => {
  const { end } = await running();
  const supervisors = await Promise.all([createAgent("supervisor"), createAgent("admin")]);
  const attempts = await Promise.allSettled(supervisors.map((one) => endBreak(one, end)));
  expect(attempts.filter(({ status }) => status === "rejected")).toEqual([
    expect.objectContaining({ reason: expect.any(Conflict) }),
  ]);
});

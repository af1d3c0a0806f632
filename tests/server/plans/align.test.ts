import { beforeEach, expect, test } from "vitest";
import { recordPayment } from "#server/payments/payment.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { currentPayDay, previewPayDay, setPayDay } from "#server/plans/align.ts";
import { extendInstalment } from "#server/plans/extend.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { getPlan } from "#server/plans/plan.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { openReturn } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { attemptFor, createMerchant, createPlan } from "#tests/support/plans.ts";

let customer: Viewer;
let shoes: OpenedPlan;
let lamp: OpenedPlan;

/** Shoes due on 23 December and 23 January, their first part paid; a lamp due on 3 January and 3 February, too. */
beforeEach(async () => {
  setTime("2026-12-04T12:00:00Z");
  customer = await createCustomer({ locale: "en-GB" });
  const { id: merchantId } = await createMerchant("North Sole");
  shoes = await createPlan(customer, { merchantId });
  lamp = await createPlan(customer, { at: new Date("2026-12-03T10:00:00Z") });
  await recordPayment(attemptFor(shoes, 1));
  await recordPayment(attemptFor(lamp, 1));
});

async function shown(payDay: number | null) {
  const { plans } = await previewPayDay(customer, payDay);
  return plans.flatMap(({ dates }) =>
    dates
      .filter(({ fromOn, toOn }) => fromOn !== toOn)
      .map(({ id, fromOn, toOn }) => ({ id, fromOn, toOn })),
  );
}

const set = async (payDay: number | null) =>
  setPayDay(customer, { payDay, dates: await shown(payDay) });

const daysOf = async ({ id }: OpenedPlan) =>
  (await getPlan(customer, id)).instalments.map(({ dueOn }) => dueOn);

test("all plans fall due on one day, are moved by no rule's count, and one mail says every date", async () => {
  await set(28);
  expect(await daysOf(shoes)).toEqual(["2026-11-23", "2026-12-28", "2027-01-28"]);
  expect(await daysOf(lamp)).toEqual(["2026-12-03", "2027-01-28", "2027-02-28"]);
  expect(await currentPayDay(customer)).toEqual({ payDay: 28 });

  const [mail, ...others] = await mailsTo(customer);
  expect(others).toEqual([]);
  expect(mail?.subject).toBe("You now pay on day 28 of the month");
  expect(mail?.text).toContain("North Sole, SEK\u00a0400.00: 23 Dec → 28 Dec");

  const { instalments } = await getPlan(customer, shoes.id);
  expect(instalments[1]?.move).toEqual({ from: "2026-12-29", to: "2027-01-11", isLast: true });
});

test("another pay day begins at the days agreed on, and none leads back to them", async () => {
  await set(28);
  await set(1);
  expect(await daysOf(shoes)).toEqual(["2026-11-23", "2027-01-01", "2027-02-01"]);
  await set(null);
  expect(await daysOf(shoes)).toEqual(["2026-11-23", "2026-12-23", "2027-01-23"]);
  expect(await currentPayDay(customer)).toEqual({ payDay: null });
  const { instalments } = await getPlan(customer, shoes.id);
  expect(instalments.map(({ movedFrom }) => movedFrom)).toEqual([null, null, null]);
});

test("clicked twice it is done once", async () => {
  const dates = await shown(28);
  await Promise.all([
    setPayDay(customer, { payDay: 28, dates }),
    setPayDay(customer, { payDay: 28, dates }),
  ]);
  expect(await db.extension.count({ where: { customerId: customer.id } })).toBe(4);
  expect(await mailsTo(customer)).toHaveLength(1);
});

test("what was moved or paid since the preview is not overrun", async () => {
  const dates = await shown(28);
  await recordPayment(attemptFor(shoes, 2));
  await expect(setPayDay(customer, { payDay: 28, dates })).rejects.toThrow(
    new Conflict("plans.datesChanged"),
  );
  expect(await db.extension.count({ where: { customerId: customer.id } })).toBe(0);
  expect(await currentPayDay(customer)).toEqual({ payDay: null });
});

test("what is on hold or was moved by itself stays, and the preview says why", async () => {
  const at = new Date("2026-12-04T09:00:00Z");
  await openReturn(customer, { purchaseId: lamp.purchaseId, amountMinor: 1000, at });
  const instalmentId = shoes.instalments[1]?.id ?? "";
  const moved = { instalmentId, fromOn: "2026-12-23", toOn: "2026-12-30", at };
  await extendInstalment(customer, moved);

  const { plans } = await previewPayDay(customer, 15);
  const stays = plans.flatMap(({ dates }) => dates.map((date) => date.stays));
  expect(stays).toEqual(["on_hold", "on_hold", "moved", null]);
  await set(15);
  expect(await daysOf(lamp)).toEqual(["2026-12-03", "2027-01-03", "2027-02-03"]);
  expect(await daysOf(shoes)).toEqual(["2026-11-23", "2026-12-30", "2027-02-15"]);
});

test("a plan that begins later falls due on it, too, after what is paid with the purchase", async () => {
  await set(28);
  const bike = await createPlan(customer, { at: new Date("2026-12-04T10:00:00Z") });
  expect(await daysOf(bike)).toEqual(["2026-12-04", "2027-01-28", "2027-02-28"]);
  const terms = { kind: "financing", months: 3, rateBps: 990 } as const;
  const sofa = await createPlan(customer, { at: new Date("2026-12-04T10:00:00Z"), terms });
  expect(await daysOf(sofa)).toEqual(["2027-01-28", "2027-02-28", "2027-03-28"]);
});

test("nobody's dates but their own are touched", async () => {
  const stranger = await createCustomer();
  const dates = await shown(28);
  await expect(setPayDay(stranger, { payDay: 28, dates })).rejects.toThrow(Conflict);
  expect(await daysOf(shoes)).toEqual(["2026-11-23", "2026-12-23", "2027-01-23"]);
});

import { describe, expect, test } from "vitest";
import { clearUpCharges } from "#server/payments/charge-sweep.ts";
import { takeDuePayments } from "#server/plans/autopay/take.ts";
import { chargesOf, choose, firstOf, onAutopay } from "#tests/support/autopay.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { openReturn } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { addCard, payFirst, payingCustomer } from "#tests/support/paying-customer.ts";

describe("declined", () => {
  test("it is tried three times within a week, the customer is told each time, and then pays it", async () => {
    const paying = await onAutopay("9995");
    for (const day of ["23", "24", "25", "26", "27", "28", "29", "30"]) {
      setTime(`2026-11-${day}T08:00:00Z`);
      await takeDuePayments();
      if (day === "24") {
        expect((await firstOf(paying))?.taking).toEqual({
          state: "again",
          on: "2026-11-26",
          failure: "insufficient_funds",
        });
      }
    }
    const days = (await chargesOf(paying)).map(({ createdAt }) =>
      createdAt.toISOString().slice(0, 10),
    );
    expect(days).toEqual(["2026-11-23", "2026-11-26", "2026-11-30"]);
    expect((await firstOf(paying))?.taking).toMatchObject({ state: "ended" });

    const told = (await mailsTo(paying.customer)).filter(({ subject }) =>
      subject.includes("couldn’t be taken"),
    );
    expect(told).toHaveLength(3);
    const again = told.filter(({ text }) => text.includes("We’ll try once more on"));
    expect(again).toHaveLength(2);
    expect(again[0]?.text).toContain("There wasn’t enough money on it.");
    expect(again[0]?.text).toContain(`/plans/${paying.plan.id}`);
    expect(told.filter(({ text }) => text.includes("We won’t try again."))).toHaveLength(1);
  });

  test("another card is asked on the day after it was chosen", async () => {
    const paying = await onAutopay("9995");
    setTime("2026-11-23T08:00:00Z");
    await takeDuePayments();
    await choose(paying, await addCard(paying.customer, "4242"));
    expect((await firstOf(paying))?.taking).toMatchObject({ state: "planned", on: "2026-11-24" });
    setTime("2026-11-24T08:00:00Z");
    expect(await takeDuePayments()).toBe(1);
    expect(await firstOf(paying)).toMatchObject({ state: "paid" });
  });

  test("a card that is renewed under the same number begins anew", async () => {
    setTime("2026-11-20T12:00:00Z");
    const paying = await payingCustomer("0069", { timeZone: "Europe/London" });
    await choose(paying, paying.methodId);
    setTime("2026-11-23T08:00:00Z");
    await takeDuePayments();
    expect((await firstOf(paying))?.taking).toMatchObject({ state: "ended" });
    await choose(paying, await addCard(paying.customer, "0069", "2035-12-31"));
    expect((await firstOf(paying))?.taking).toMatchObject({ state: "planned", on: "2026-11-24" });
  });

  test("what the customer tried themselves counts for nothing", async () => {
    const paying = await onAutopay();
    const broke = await addCard(paying.customer, "9995");
    await payFirst({ ...paying, methodId: broke });
    expect((await firstOf(paying))?.taking).toMatchObject({ state: "planned", on: "2026-11-23" });
  });
});

test("of a plan that rests by then nobody is told to pay", async () => {
  const paying = await onAutopay("3220");
  setTime("2026-11-23T08:00:00Z");
  await takeDuePayments();
  await openReturn(paying.customer, {
    purchaseId: paying.plan.purchaseId,
    amountMinor: 1_000,
    at: new Date("2026-11-23T12:00:00Z"),
  });
  setTime("2026-11-24T08:01:00Z");
  await clearUpCharges();
  const mail = (await mailsTo(paying.customer)).find(({ subject }) =>
    subject.includes("couldn’t be taken"),
  );
  expect(mail?.text).toContain("nothing is tried again until it goes on");
  expect(mail?.text).not.toContain("pay it yourself");
});

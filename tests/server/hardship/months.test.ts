import { expect, test } from "vitest";
import { agreeOnRelief } from "#server/hardship/end.ts";
import { countRequests, listRequests } from "#server/hardship/queue.ts";
import { getRequestForStaff } from "#server/hardship/request.ts";
import { takeDuePayments } from "#server/plans/autopay/take.ts";
import { getPlan } from "#server/plans/plan.ts";
import { chargesOf, onAutopay } from "#tests/support/autopay.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { liveThrough } from "#tests/support/days.ts";
import { agreementTo, createTrained, pausePlans } from "#tests/support/hardship.ts";

const START = "2026-11-20";

test("through sixty days of a pause nothing is charged, asked for or overdue; then it goes on as agreed", async () => {
  const paying = await onAutopay();
  const { customer, plan } = paying;
  const id = await pausePlans(customer, [plan]);
  const states = new Set<string>();
  await liveThrough(START, 60, async () => {
    const { state, overdue } = await getPlan(customer, plan.id);
    states.add(state);
    expect(overdue.minor).toBe(0);
  });
  expect([...states]).toEqual(["paused"]);
  expect(await chargesOf(paying)).toEqual([]);
  expect((await mailsTo(customer)).map(({ subject }) => subject)).toEqual([
    "North Sole: your payments are taken from Visa ···· 4242",
    "Your payments are paused",
  ]);

  const trained = await createTrained();
  expect(await countRequests(trained)).toMatchObject({ overdue: 1 });
  const { items } = await listRequests(trained, { list: "waiting" });
  expect(items.find((one) => one.id === id)).toMatchObject({ isOverdue: true, planCount: 1 });

  const { plans } = await getRequestForStaff(trained, id);
  await agreeOnRelief(trained, agreementTo("half", plans, { id }));
  const { instalments } = await getPlan(customer, plan.id);
  const [first] = instalments;
  expect([first?.dueOn, first?.outstanding.minor]).toEqual(["2027-02-23", 3133]);
  setTime("2027-02-22T12:00:00Z");
  expect(await takeDuePayments()).toBe(0);
  setTime("2027-02-23T12:00:00Z");
  expect(await takeDuePayments()).toBe(1);
  const [charge] = await chargesOf(paying);
  expect(Number(charge?.amountMinor)).toBe(3133);
});

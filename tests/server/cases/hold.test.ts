import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { decideCase } from "#server/cases/end.ts";
import { addToCase, askCustomer, passOn } from "#server/cases/talk.ts";
import { takeDuePayments } from "#server/plans/autopay/take.ts";
import { getPlan } from "#server/plans/plan.ts";
import { chargesOf } from "#tests/support/autopay.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { reported } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { liveThrough } from "#tests/support/days.ts";
import { createAgent } from "#tests/support/factories.ts";

const START = "2026-11-20";
const DAYS = 60;

test("through sixty days on hold nothing is charged, asked for or overdue, and then the days go on", async () => {
  const paying = await reported();
  const { customer, plan, id } = paying;
  const agent = await createAgent();
  const states = new Set<string>();
  await liveThrough(START, DAYS, async (day) => {
    const { state, overdue, instalments } = await getPlan(customer, plan.id);
    states.add(state);
    expect(overdue.minor).toBe(0);
    expect(instalments.map((one) => one.state)).not.toContain("overdue");
    if (day === 20)
      await askCustomer(agent, { id, key: randomUUID(), text: "Could you show us a photo?" });
    const answer = { id, key: crypto.randomUUID(), text: "It is the left one.", fileIds: [] };
    if (day === 33) await addToCase(customer, answer);
    if (day === 35)
      await passOn(agent, { id, key: randomUUID(), text: "Please look at the left shoe." });
  });
  expect([...states]).toEqual(["on_hold"]);
  expect(await chargesOf(paying)).toEqual([]);
  const subjects = (await mailsTo(customer)).map(({ subject }) => subject);
  expect(subjects).toEqual([
    "North Sole: your payments are taken from Visa ···· 4242",
    "North Sole: we got your report",
    "North Sole hasn’t answered: we decide",
    "North Sole: we need something from you",
    "North Sole: your answer is missing",
    "North Sole hasn’t answered: we decide",
  ]);

  await decideCase(agent, { id, end: "declined", text: "The shop shows that they were worn." });
  const { instalments, timeline } = await getPlan(customer, plan.id);
  expect(instalments.map(({ dueOn }) => dueOn)).toEqual(["2027-01-22", "2027-02-21", "2027-03-24"]);
  expect(instalments.map(({ move }) => move)).not.toContainEqual(
    expect.objectContaining({ reason: "plans.movedAlready" }),
  );
  expect(timeline.filter(({ kind }) => kind === "due_date_moved")).toHaveLength(3);
  const mail = (await mailsTo(customer)).at(-1);
  expect(mail?.text).toContain("your payments are 60 days later than before");
  expect(mail?.text).toContain("Next: £62.66 on Friday 22 January");

  setTime("2027-01-22T12:00:00Z");
  expect(await takeDuePayments()).toBe(1);
});

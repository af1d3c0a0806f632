import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { answerComplaint, extendComplaint } from "#server/complaints/answer.ts";
import { getComplaint } from "#server/complaints/complaint.ts";
import { countComplaints } from "#server/complaints/queue.ts";
import { watchComplaints } from "#server/complaints/sweep.ts";
import { disagree } from "#server/complaints/talk.ts";
import { db } from "#server/platform/db.ts";
import { chargesOf } from "#tests/support/autopay.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { answerOf, complained } from "#tests/support/complaints.ts";
import { liveThrough } from "#tests/support/days.ts";
import { createAgent } from "#tests/support/factories.ts";

const START = "2026-11-20";

const subjectsOf = async (viewer: Parameters<typeof mailsTo>[0], reference: string) =>
  (await mailsTo(viewer))
    .map(({ subject }) => subject)
    .filter((subject) => subject.startsWith(reference))
    .map((subject) => subject.slice(reference.length + 2));

test("through sixty days without an answer staff are reminded once at each stage, and the customer told once", async () => {
  const { customer, id } = await complained();
  const lead = await createAgent("supervisor");
  const { reference } = await getComplaint(customer, id);
  const pressing: number[] = [];
  await liveThrough(START, 60, async (day) => {
    if ([10, 19, 22].includes(day)) pressing.push((await countComplaints(lead)).pressing);
    await watchComplaints();
  });
  expect(await subjectsOf(lead, reference)).toEqual([
    "half the time is over",
    "two working days left",
    "answer due today",
    "answer overdue",
  ]);
  expect(await subjectsOf(customer, reference)).toEqual([
    "we’ve got your complaint",
    "we owe you an answer",
  ]);
  expect(pressing).toEqual([0, 1, 1]);
  const { history, isOverdue } = await getComplaint(customer, id);
  expect(isOverdue).toBe(true);
  expect(history.map(({ step }) => step)).toEqual(["opened", "overdue"]);
  const told = (await mailsTo(customer)).find(({ subject }) => subject.includes("we owe"))?.text;
  expect(told).toContain("was due on Friday 11 December");
  expect(told).toContain("From Friday, 15 January 2027");
  expect(told).toContain("Financial Ombudsman Service");
  await answerComplaint(lead, await answerOf(lead, id));
  expect((await getComplaint(customer, id)).state).toBe("upheld");
});

test("put off, and then not agreed with, each clock has its own reminders", async () => {
  const { customer, id } = await complained();
  const [one, other] = [await createAgent("supervisor"), await createAgent("admin")];
  const { reference } = await getComplaint(customer, id);
  const text = "The shop has not told us yet what was sent.";
  await liveThrough(START, 75, async (day) => {
    if (day === 14) await extendComplaint(one, { id, text });
    if (day === 40) await answerComplaint(one, await answerOf(one, id));
    if (day === 42) await disagree(customer, { id, key: randomUUID(), text: "No." });
    if (day === 60) await answerComplaint(other, await answerOf(other, id));
  });
  expect(await subjectsOf(customer, reference)).toEqual([
    "we’ve got your complaint",
    "our answer takes longer",
    "you’re right",
    "someone else looks at it",
    "you’re right",
  ]);
  const half = "half the time is over";
  expect(await subjectsOf(one, reference)).toEqual([half, half, half]);
});

test("a plan that is complained about is not charged by itself until three days after the answer", async () => {
  const paying = await complained();
  const { customer, plan, id } = paying;
  await db.complaint.update({ where: { id }, data: { planId: plan.id } });
  const lead = await createAgent("supervisor");
  const taken: number[] = [];
  await liveThrough(START, 20, async (day) => {
    if (day === 10) await answerComplaint(lead, await answerOf(lead, id));
    if ((await chargesOf(paying)).length > 0 && taken.length === 0) taken.push(day);
  });
  // Due on the third day, answered on the tenth.
  expect(taken).toEqual([14]);
  expect(customer.timeZone).toBe("Europe/London");
});

test("two sweeps at once tell it once", async () => {
  const { customer, id } = await complained();
  const lead = await createAgent("supervisor");
  const { reference } = await getComplaint(customer, id);
  setTime("2026-12-15T12:00:00Z");
  await Promise.all([watchComplaints(), watchComplaints()]);
  expect(await subjectsOf(lead, reference)).toEqual(["answer overdue"]);
  expect(await subjectsOf(customer, reference)).toContain("we owe you an answer");
  expect((await getComplaint(customer, id)).history).toHaveLength(2);
});

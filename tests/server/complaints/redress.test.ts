import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { answerComplaint } from "#server/complaints/answer.ts";
import { getComplaint, myComplaints } from "#server/complaints/complaint.ts";
import { completeRedress, watchRedress } from "#server/complaints/redress.ts";
import { countComplaints, listComplaints } from "#server/complaints/queue.ts";
import { disagree } from "#server/complaints/talk.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { setTime } from "#tests/support/clock.ts";
import { answerOf, complained } from "#tests/support/complaints.ts";
import { createAgent } from "#tests/support/factories.ts";

let ruth: Viewer;
beforeAll(async () => {
  ruth = await createAgent("supervisor");
});
beforeEach(() => setTime("2026-11-20T09:00:00Z"));

const REDRESS = { text: "We pay back the fee of £12.", dueOn: "2026-11-25" };
const DONE = "Paid to Visa ···· 4242, reference K12.";

async function promised(redress: typeof REDRESS | null = REDRESS) {
  const { customer, id } = await complained();
  await answerComplaint(ruth, { ...(await answerOf(ruth, id)), redress });
  return { customer, id };
}

const keep = (id: string, key: string = randomUUID()) =>
  completeRedress(ruth, { id, key, text: DONE });
const subjectsTo = async (toAddress: string) =>
  (
    await db.mail.findMany({ where: { toAddress }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] })
  ).map(({ subject }) => subject);
const redressList = async () =>
  (await listComplaints(ruth, { list: "redress" })).items.map(({ id }) => id);

test("what an answer promises waits on a list of its own until somebody has done it, and its customer sees both", async () => {
  const { customer, id } = await promised();
  expect((await getComplaint(customer, id)).redress).toEqual({
    ...REDRESS,
    redressedAt: null,
    isLate: false,
  });
  const mails = await db.mail.findMany({ where: { toAddress: customer.email } });
  expect(mails.some(({ text }) => text.includes(REDRESS.text))).toBe(true);
  expect(await redressList()).toContain(id);
  await keep(id);
  expect(await redressList()).not.toContain(id);
  const { redress, history } = await getComplaint(customer, id);
  expect(redress?.redressedAt).toBe("2026-11-20T12:00:00.000Z");
  expect(history.find(({ step }) => step === "redressed")?.text).toBe(DONE);
  expect((await subjectsTo(customer.email)).at(-1)).toMatch(/done what we said/u);
});

test("on the day those who answer for others are reminded, once; when it is over the customer is told", async () => {
  const { customer, id } = await promised();
  setTime("2026-11-25T09:00:00Z");
  expect([await watchRedress(), await watchRedress()]).toEqual([1, 0]);
  expect((await subjectsTo(ruth.email)).at(-1)).toMatch(/due today$/u);
  expect((await countComplaints(ruth)).pressing).toBeGreaterThan(0);
  setTime("2026-11-26T09:00:00Z");
  const both = await Promise.all([watchRedress(), watchRedress()]);
  expect(both.toSorted()).toEqual([0, 1]);
  expect((await subjectsTo(customer.email)).at(-1)).toMatch(/haven’t done what we said/u);
  expect((await myComplaints(customer))[0]?.redress?.isLate).toBe(true);
  await keep(id);
  expect(await watchRedress()).toBe(0);
});

test("of two who do it at once one has, and a click whose answer was lost changes nothing", async () => {
  const { id } = await promised();
  const key = randomUUID();
  const results = await Promise.allSettled([keep(id, key), keep(id)]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const first = await db.complaintChange.findFirstOrThrow({
    where: { complaintId: id, step: "redressed" },
  });
  await keep(id, first.id);
  expect(await db.complaintChange.count({ where: { complaintId: id, step: "redressed" } })).toBe(1);
});

test("agents and customers cannot say that it is done; nothing promised cannot be", async () => {
  const { customer, id } = await promised();
  const said = { id, key: randomUUID(), text: DONE };
  for (const viewer of [customer, await createAgent()])
    await expect(completeRedress(viewer, said)).rejects.toThrow();
  const { id: other } = await promised(null);
  await expect(keep(other)).rejects.toThrow("complaints.noRedress");
});

test("a day that has passed or is too far away is refused, and whoever is not right is promised nothing", async () => {
  for (const dueOn of ["2026-11-19", "2027-01-20"])
    await expect(promised({ ...REDRESS, dueOn })).rejects.toThrow("complaints.redressDay");
  const { customer, id } = await complained();
  const answer = { ...(await answerOf(ruth, id)), end: "not_upheld" as const, redress: REDRESS };
  await answerComplaint(ruth, answer);
  expect((await getComplaint(customer, id)).redress).toBeNull();
});

test("what an answer said stays to be done while it is looked at again, whatever comes of that", async () => {
  const { customer, id } = await promised();
  await disagree(customer, { id, key: randomUUID(), text: "It was £24." });
  expect((await getComplaint(customer, id)).redress).toMatchObject(REDRESS);
  expect(await redressList()).toContain(id);
  const other = await createAgent("supervisor");
  const answer = { ...(await answerOf(other, id)), end: "not_upheld" as const };
  await answerComplaint(other, answer);
  expect((await getComplaint(customer, id)).redress).toMatchObject(REDRESS);
  setTime("2026-11-26T09:00:00Z");
  await watchRedress();
  expect((await subjectsTo(customer.email)).at(-1)).toMatch(/haven’t done what we said/u);
  await keep(id);
  expect(await redressList()).not.toContain(id);
});

test("a second answer can say something else, and both stand in the story", async () => {
  const { customer, id } = await promised();
  await disagree(customer, { id, key: randomUUID(), text: "It was £24." });
  setTime("2026-11-24T12:00:00Z");
  const other = await createAgent("supervisor");
  const again = { text: "We pay back £24.", dueOn: "2026-12-01" };
  await answerComplaint(other, { ...(await answerOf(other, id)), redress: again });
  const { redress, history } = await getComplaint(customer, id);
  expect(redress).toMatchObject(again);
  const said = history.filter(({ step }) => step === "upheld").map(({ text }) => text);
  expect(said[0]).toContain(REDRESS.text);
  expect(said[1]).toContain(again.text);
});

import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { replyTo } from "#server/feedback/answer.ts";
import { openFeedback } from "#server/feedback/open.ts";
import { getOwnFeedback, listMine } from "#server/feedback/own.ts";
import { setStatus } from "#server/feedback/status.ts";
import { tellHeld } from "#server/feedback/tell.ts";
import { undo } from "#server/feedback/undo.ts";
import { countWaiting } from "#server/inbox/waiting.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { auditsOf, changesOf, itemOf, mailsTo, sendHeld, told } from "#tests/support/feedback.ts";

const newStatus = (...ids: string[]) => ids.map((id) => ({ id, from: "new" as const }));

/** Two customers' submissions are set to done at once. */
async function setToDone() {
  const agent = await createAgent();
  const customers = await Promise.all([createCustomer(), createCustomer()]);
  const ids = await Promise.all(customers.map((customer) => told({}, customer)));
  const { undo: batch } = await setStatus(agent, { items: newStatus(...ids), to: "done" });
  return { agent, customers, ids, batch: batch ?? "" };
}

const stateFor = async (customer: Viewer) => (await listMine(customer, {})).items[0];

test("in the seconds in which it can be undone nothing has left; then each hears of it once", async () => {
  const { customers, ids, batch } = await setToDone();
  for (const [index, customer] of customers.entries()) {
    expect(await mailsTo(customer)).toEqual([]);
    expect(await stateFor(customer)).toMatchObject({ state: "new", isChanged: false });
    const own = await getOwnFeedback(customer, ids[index] ?? "");
    expect(own).toMatchObject({ state: "new", history: [] });
  }
  await Promise.all([tellHeld(batch), tellHeld(batch)]);
  expect(await tellHeld(batch)).toBe(0);
  for (const customer of customers) {
    expect(await mailsTo(customer)).toHaveLength(1);
    expect(await stateFor(customer)).toMatchObject({ state: "done", isChanged: true });
  }
});

test("the server sends it after ten seconds by a job of its own, whatever becomes of the browser", async () => {
  const { batch } = await setToDone();
  const jobs = await db.$queryRaw<{ seconds: number }[]>`
    select extract(epoch from run_at - now())::float as seconds from graphile_worker.jobs
    where task_identifier = 'feedback.tell' and key = ${`feedback ${batch}`}`;
  expect(jobs).toHaveLength(1);
  expect(jobs[0]?.seconds).toBeGreaterThan(5);
  expect(jobs[0]?.seconds).toBeLessThanOrEqual(10);
});

test("undone, all are as they were, no customer hears of it, and staff see what happened", async () => {
  const { agent, customers, ids, batch } = await setToDone();
  expect((await openFeedback(agent, ids[0] ?? "")).undo).toEqual({ id: batch, count: 2 });
  expect(await undo(agent, batch)).toEqual({ changed: 2, reply: null });
  expect(await tellHeld(batch)).toBe(0);

  for (const [index, customer] of customers.entries()) {
    const id = ids[index] ?? "";
    expect((await itemOf(id)).status).toBe("new");
    expect(await mailsTo(customer)).toEqual([]);
    expect(await getOwnFeedback(customer, id)).toMatchObject({ state: "new", history: [] });
    expect(await changesOf(id)).toHaveLength(2);
    expect((await auditsOf(id)).map(({ action }) => action)).toContain("feedback.undo");
  }
  const opened = await openFeedback(agent, ids[0] ?? "");
  expect(opened.history.map(({ isUndone }) => isUndone)).toEqual([true, true]);
  expect(opened.undo).toBeNull();
});

test("a reply that is undone comes back to be changed, and counts as none", async () => {
  const [agent, customer] = [await createAgent(), await createCustomer()];
  const id = await told({}, customer);
  const reply = { id, clientKey: randomUUID(), text: "In sping" };
  const { undo: batch } = await replyTo(agent, reply);
  expect(await replyTo(agent, reply)).toEqual({ undo: batch });
  const before = await countWaiting(customer);
  expect(await undo(agent, batch ?? "")).toEqual({
    changed: 1,
    reply: { id, text: "In sping" },
  });
  expect((await openFeedback(agent, id)).replies).toBe(0);

  await replyTo(agent, { id, clientKey: randomUUID(), text: "In spring" });
  await sendHeld();
  expect(await mailsTo(customer)).toHaveLength(1);
  expect(await stateFor(customer)).toMatchObject({ unreadReplies: 1 });
  expect(await countWaiting(customer)).toBe(before + 1);
});

test("what its customer looked at before it was sent is still new when it comes", async () => {
  const [agent, customer] = [await createAgent(), await createCustomer()];
  const id = await told({}, customer);
  await replyTo(agent, { id, clientKey: randomUUID(), text: "In spring" });
  await getOwnFeedback(customer, id);
  await sendHeld();
  expect(await stateFor(customer)).toMatchObject({ unreadReplies: 1 });
});

test("undone in the moment in which it is sent, it is sent or it is not", async () => {
  const { agent, customers, batch } = await setToDone();
  const [undone] = await Promise.allSettled([undo(agent, batch), tellHeld(batch)]);
  const mails = await Promise.all(customers.map(mailsTo));
  expect(mails.flat()).toHaveLength(undone.status === "fulfilled" ? 0 : 2);
});

test("once it is sent it cannot be undone, and by nobody else ever", async () => {
  const { agent, customers, batch } = await setToDone();
  await expect(undo(await createAgent(), batch)).rejects.toThrow(NotFound);
  await expect(undo(customers[0] ?? agent, batch)).rejects.toThrow(Forbidden);
  await tellHeld(batch);
  await expect(undo(agent, batch)).rejects.toThrow(Conflict);
});

test("what a colleague has done with one of them since stays", async () => {
  const { agent, customers, ids, batch } = await setToDone();
  const [id = ""] = ids;
  const other = await createAgent();
  await setStatus(other, { items: [{ id, from: "done" }], to: "planned" });
  await undo(agent, batch);
  expect((await itemOf(id)).status).toBe("planned");
  expect(customers[0] && (await stateFor(customers[0]))).toMatchObject({ state: "new" });
  await sendHeld();
  expect(customers[0] && (await mailsTo(customers[0]))).toHaveLength(1);
});

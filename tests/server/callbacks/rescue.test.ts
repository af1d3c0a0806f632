import { beforeEach, expect, test } from "vitest";
import { rescueLateCalls } from "#server/callbacks/rescue.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  agentOnShift,
  booked,
  callerOf,
  callOf,
  mailsTo,
  mondayWithOneAgent,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";

const NOON = "2026-11-23T12:00:00.000Z";
const at = (time: string) => new Date(`2026-11-23T${time}Z`);

let agent: Viewer;

beforeEach(async () => {
  agent = await mondayWithOneAgent();
});

const isHere = async ({ id: agentId }: Viewer, seenAt: Date) =>
  db.agentPresence.upsert({
    where: { agentId },
    create: { agentId, seenAt },
    update: { seenAt },
  });

/** The job at this moment, as the clock of everybody shows it. */
async function rescuedAt(time: string) {
  setTime(at(time).toISOString());
  return rescueLateCalls();
}

test("an agent who is not there loses the call in two minutes to a colleague who is there and free", async () => {
  const { customer, callback } = await booked(NOON);
  const [away, here] = [await agentOnShift(), await agentOnShift()];
  await isHere(here, at("12:02:00"));
  expect(await rescuedAt("12:01:59")).toBe(0);
  expect(await rescuedAt("12:02:00")).toBe(1);
  const row = await callOf(callback.id);
  expect(row).toMatchObject({ agentId: here.id, startsAt: new Date(NOON), end: null });
  expect(row.agentId).not.toBe(away.id);
  expect(await mailsTo(customer)).toHaveLength(1);
  expect(await rescuedAt("12:02:20")).toBe(0);
  await callerOf(here).callbacks.start({ id: callback.id });
});

test("one who is there but does not call loses it within five minutes", async () => {
  const { callback } = await booked(NOON);
  const here = await agentOnShift();
  await isHere(agent, at("12:03:40"));
  await isHere(here, at("12:04:00"));
  expect(await rescuedAt("12:03:59")).toBe(0);
  expect(await rescuedAt("12:04:00")).toBe(1);
  expect((await callOf(callback.id)).agentId).toBe(here.id);
});

test("where nobody is free its customer is told within five minutes, once, with three other times and a way to them", async () => {
  const { customer, callback } = await booked(NOON);
  const busy = await agentOnShift();
  await isHere(busy, at("12:02:00"));
  const other = await booked(NOON);
  expect((await callOf(other.callback.id)).agentId).toBe(busy.id);
  setTime(NOON);
  await callerOf(busy).callbacks.start({ id: other.callback.id });

  const jobs = await Promise.all([1, 2, 3].map(() => rescuedAt("12:02:00")));
  expect(jobs.reduce((sum, count) => sum + count)).toBe(1);
  const [, mail, ...more] = await mailsTo(customer);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe("Your call is delayed, and we’re sorry");
  expect(mail?.text.match(/^ {4}Monday, November 23 at /gm)?.length).toBe(4);
  const token = /\/calls\/(\S+)$/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(await callerOf(customer).callbacks.byLink({ token })).toMatchObject({ startsAt: NOON });
  expect(await rescuedAt("12:06:00")).toBe(0);
  expect((await callOf(callback.id)).end).toBeNull();
});

test("a call that begins, or moves, at that moment is left alone; a new time is watched anew", async () => {
  const begun = await booked(NOON);
  setTime(NOON);
  await Promise.all([
    callerOf(agent).callbacks.start({ id: begun.callback.id }),
    rescuedAt("12:02:00"),
  ]);
  expect((await callOf(begun.callback.id)).agentId).toBe(agent.id);
  await callerOf(agent).callbacks.recordOutcome({ id: begun.callback.id, outcome: "no_answer" });
  const next = await callOf(begun.callback.id);
  expect(next.rescuedAt).toBeNull();
  setTime(new Date(+next.startsAt + 2 * 60_000).toISOString());
  expect(await rescueLateCalls()).toBe(1);
});

test("a colleague whose shift ends, who speaks another language or is not trained is not asked", async () => {
  const { customer, callback } = await booked(NOON);
  for (const fields of [{ languages: ["de"] }, { skills: ["refunds" as const] }])
    await isHere(await agentOnShift(fields), at("12:02:00"));
  const leaving = await agentOnShift();
  await db.shift.updateMany({
    where: { agentId: leaving.id },
    data: { endsAt: at("12:15:00") },
  });
  await isHere(leaving, at("12:02:00"));
  await rescuedAt("12:02:00");
  expect((await callOf(callback.id)).agentId).toBe(agent.id);
  expect(await mailsTo(customer)).toHaveLength(2);
});

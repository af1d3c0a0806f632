import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  agentOnShift,
  answerTo,
  booked,
  callerOf,
  callOf,
  mailsTo,
  mondayWithOneAgent,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";

let [agent, colleague, lead]: Viewer[] = [];

beforeEach(async () => {
  agent = await mondayWithOneAgent();
  colleague = undefined;
  lead = await createAgent("supervisor");
});

/** Booked with the only one there is; then others come on shift. */
async function callOfFirst() {
  const { customer, callback } = await booked(NOON);
  colleague = await agentOnShift({ name: "Femi Adeyemi" });
  return { customer, id: callback.id };
}

const api = (viewer: Viewer | undefined) => {
  if (!viewer) throw new Error("Nobody is there yet");
  return callerOf(viewer).callbacks;
};

test("a supervisor gives a call to whoever is free at its time, and the customer keeps that time", async () => {
  const { customer, id } = await callOfFirst();
  await agentOnShift({ languages: ["de"] });
  const agentId = colleague?.id ?? "";
  expect(await api(lead).assignees({ id })).toEqual([{ id: agentId, name: "Femi Adeyemi" }]);
  expect(await api(lead).assign({ id, agentId })).toMatchObject({ agentName: "Femi Adeyemi" });
  expect(await callOf(id)).toMatchObject({ agentId, startsAt: new Date(NOON), revision: 0 });
  expect(await mailsTo(customer)).toHaveLength(1);
  expect(await api(colleague).today({})).toMatchObject([{ id, mine: true }]);
  const [entry] = await db.auditEntry.findMany({ where: { action: "callbacks.assign" } });
  expect(entry).toMatchObject({ subjectId: id, details: { name: "Femi Adeyemi" } });
  await api(lead).assign({ id, agentId });
  expect(await db.auditEntry.count({ where: { action: "callbacks.assign" } })).toBe(1);
});

test("agents and customers assign nothing, and nobody is given a call who has no time for it", async () => {
  const { customer, id } = await callOfFirst();
  const agentId = colleague?.id ?? "";
  for (const stranger of [agent, colleague, customer])
    expect(await answerTo(api(stranger).assign({ id, agentId }))).toMatch(/^FORBIDDEN/);
  const offShift = await createAgent("agent", { skills: ["payments"], languages: ["en"] });
  expect(await answerTo(api(lead).assign({ id, agentId: offShift.id }))).toBe(
    "CONFLICT callbacks.colleagueBusy",
  );
  await booked(NOON);
  expect(await api(lead).assignees({ id })).toEqual([]);
  expect(await answerTo(api(lead).assign({ id, agentId }))).toBe(
    "CONFLICT callbacks.colleagueBusy",
  );
  setTime(NOON);
  await api(agent).start({ id });
  expect(await answerTo(api(lead).assign({ id, agentId }))).toBe("CONFLICT callbacks.calling");
});

test("given to somebody who is booked at that moment, one of both happens", async () => {
  const { id } = await callOfFirst();
  const agentId = colleague?.id ?? "";
  const answers = await Promise.all([
    answerTo(api(lead).assign({ id, agentId })),
    answerTo(booked(NOON)),
  ]);
  expect(answers).toContain("done");
  const calls = await db.callback.findMany({ where: { startsAt: new Date(NOON) } });
  expect(new Set(calls.map((call) => call.agentId)).size).toBe(calls.length);
});

test("a call booked out of a chat is made by whoever was in it, where they are free then", async () => {
  const others = [await agentOnShift(), await agentOnShift(), await agentOnShift()];
  for (const known of [others[2], others[0]]) {
    const customer = await createCustomer();
    const { id: conversationId } = await createConversation(customer, {
      agentId: known?.id ?? null,
    });
    const { callback } = await booked(NOON, { conversationId }, customer);
    expect((await callOf(callback.id)).agentId).toBe(known?.id);
  }
  const customer = await createCustomer();
  const { id: conversationId } = await createConversation(customer, {
    agentId: others[2]?.id ?? null,
  });
  const { callback } = await booked(NOON, { conversationId }, customer);
  expect((await callOf(callback.id)).agentId).not.toBe(others[2]?.id);
});

test("before an outcome is saved it is said when the next try would be and by whom, and so it is", async () => {
  const { id } = await callOfFirst();
  setTime("2026-11-23T12:00:00Z");
  await api(agent).start({ id });
  const said = await api(agent).nextTry({ id });
  expect(said).toEqual({ startsAt: "2026-11-23T12:15:00.000Z", agentName: agent?.name });
  expect(await api(agent).recordOutcome({ id, outcome: "no_answer" })).toMatchObject(said ?? {});

  await db.shift.updateMany({
    where: { agentId: agent?.id ?? "" },
    data: { cancelledAt: new Date(NOON) },
  });
  setTime("2026-11-23T12:15:00Z");
  await api(agent).start({ id });
  expect(await api(agent).nextTry({ id })).toMatchObject({ agentName: "Femi Adeyemi" });
  await api(agent).recordOutcome({ id, outcome: "no_answer" });
  setTime("2026-11-23T12:30:00Z");
  await api(colleague).start({ id });
  expect(await api(colleague).nextTry({ id })).toBeNull();
});

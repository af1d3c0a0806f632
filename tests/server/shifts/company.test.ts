import { beforeEach, expect, test } from "vitest";
import { obstacleTo } from "#server/shifts/obstacle.ts";
import { DEFAULT_SHIFT_RULES as rules } from "#server/shifts/policy.ts";
import { signOff } from "#server/staff/sign-off.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import { callerOf, createTrainedAgent } from "#tests/support/calls.ts";
import { refusals } from "#tests/support/conversation-log.ts";
import { createAgent } from "#tests/support/factories.ts";
import { opened, quietMonday, shiftOf, times, worksWhen } from "#tests/support/shifts.ts";

beforeEach(quietMonday);

const span = (text: string) => {
  const { startsAt, endsAt } = times(text);
  return { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
};
const worker = { skills: [], languages: [], leaves: [], timeZone: "UTC" };
const obstacle = (shift: string, company: string[] | null) =>
  obstacleTo(
    { ...span(shift), topic: null, language: null },
    { worker, own: [], rules, company: company && company.map(span) },
  );

test.each([
  ["whoever is signed off needs nobody", null, null],
  ["nobody is there", [], "alone"],
  ["somebody works all of it", ["Tu 08-16"], null],
  ["two work it one after the other", ["Tu 12-17", "Tu 09-12"], null],
  ["two work it with an hour between", ["Tu 09-12", "Tu 13-17"], "alone"],
  ["somebody leaves earlier", ["Tu 08-15"], "alone"],
  ["somebody comes later", ["Tu 10-18"], "alone"],
])("a shift from nine to four: %s", (_, company, expected) => {
  expect(obstacle("Tu 09-16", company)).toBe(expected);
});

async function newcomer() {
  const agent = await createTrainedAgent();
  await db.person.update({ where: { id: agent.id }, data: { newSince: new Date() } });
  return agent;
}

const seen = async (agent: Awaited<ReturnType<typeof newcomer>>, id: string) =>
  (await callerOf(agent).shifts.listOpen()).find((shift) => shift.id === id)?.obstacle;

test("whoever is new claims a shift only with somebody who is signed off at their side", async () => {
  const agent = await newcomer();
  const { id } = await opened("Tu 09-13", { seats: 3 });
  expect(await seen(agent, id)).toBe("alone");
  await shiftOf(await newcomer(), "Tu 09-13");
  await expect(callerOf(agent).shifts.claim({ id })).rejects.toMatchObject({
    cause: { reason: "shifts.obstacle.alone" },
  });
  await shiftOf(await createTrainedAgent(), "Tu 08-14");
  expect(await seen(agent, id)).toBeNull();
  await callerOf(agent).shifts.claim({ id });
  expect(await worksWhen(agent)).toEqual(["Tu 09-13"]);
});

test("a lead plans whoever is new only beside somebody who is signed off", async () => {
  const [lead, agent] = [await createAgent("supervisor"), await newcomer()];
  const plan = () => callerOf(lead).shifts.plan({ agentId: agent.id, ...times("Tu 09-13") });
  await expect(plan()).rejects.toMatchObject({ cause: { reason: "shifts.planned.alone" } });
  await shiftOf(await createTrainedAgent(), "Tu 08-14");
  await plan();
  expect(await worksWhen(agent)).toEqual(["Tu 09-13"]);
});

test("once signed off they work alone, and both leads who say so at once are right", async () => {
  const agent = await newcomer();
  const { id } = await opened("Tu 09-13");
  const leads = [await createAgent("supervisor"), await createAgent("admin")];
  await Promise.all(leads.map((lead) => signOff(lead, agent.id)));
  const where = { action: "people.signOff", subjectId: agent.id };
  expect(await db.auditEntry.count({ where })).toBe(1);
  await callerOf(agent).shifts.claim({ id });
  expect(await worksWhen(agent)).toEqual(["Tu 09-13"]);
});

test("nobody signs themselves or a colleague off but a lead, also not in the moment they cease to be one", async () => {
  const agent = await newcomer();
  await expect(signOff(agent, agent.id)).rejects.toThrow(Forbidden);
  await expect(signOff(await createAgent(), agent.id)).rejects.toThrow(Forbidden);
  const former = await createAgent("supervisor", { deactivatedAt: new Date() });
  await expect(signOff(former, agent.id)).rejects.toThrow(Forbidden);
});

test("of two who are new neither counts as company for the other, however they come", async () => {
  const agents = [await newcomer(), await newcomer()];
  const { id } = await opened("Tu 09-13", { seats: 2 });
  const attempts = await Promise.allSettled(
    agents.map((agent) => callerOf(agent).shifts.claim({ id })),
  );
  expect(refusals(attempts).map(({ cause }) => cause)).toEqual([
    expect.any(Conflict),
    expect.any(Conflict),
  ]);
});

test("a supervisor sees at the desks who is new", async () => {
  const agent = await newcomer();
  await db.agentPresence.create({ data: { agentId: agent.id, seenAt: span("Mo 08-09").startsAt } });
  const { agents } = await callerOf(await createAgent("supervisor")).desk.desks();
  expect(agents.find(({ id }) => id === agent.id)).toMatchObject({ isNew: true });
});

import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db, pool } from "#server/platform/db.ts";
import { DEFAULT_SHIFT_RULES } from "#server/shifts/policy.ts";
import {
  answerTo,
  callerOf,
  createTrainedAgent,
  mailsTo,
  refusalOf,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";
import { refusal } from "#tests/support/rules.ts";
import {
  createAgents,
  opened,
  quietMonday,
  shiftOf,
  times,
  worksWhen,
} from "#tests/support/shifts.ts";

beforeEach(quietMonday);

test("an agent claims what is open, and it is theirs once, however often they click", async () => {
  const agent = await createTrainedAgent();
  const asks = { topic: "payments", language: "sv", surgePercent: 10 } as const;
  const { id } = await opened("Tu 09-13", asks);
  const { shifts } = callerOf(agent);
  expect(await shifts.listOpen()).toMatchObject([
    { id, hours: 4, seatsLeft: 1, obstacle: null, on: "2026-11-24", pay: { minor: 6600 } },
  ]);
  const [one, two] = await Promise.all([shifts.claim({ id }), shifts.claim({ id })]);
  expect(one).toEqual(two);
  expect(await worksWhen(agent)).toEqual(["Tu 09-13"]);
  expect(await shifts.listOpen()).toEqual([]);
  const { shifts: own, weeks } = await shifts.weeks();
  expect(own).toMatchObject([{ topic: "payments", language: "sv", surgePercent: 10 }]);
  expect(weeks[0]).toMatchObject({ monday: "2026-11-23", hours: 4, pay: { minor: 6600 } });
  const [entry] = await db.auditEntry.findMany({ where: { actorId: agent.id } });
  expect(entry).toMatchObject({ action: "shifts.claim", subjectId: id });
});

test("of what has more places, nobody is offered a second one", async () => {
  const [agent, colleague] = [await createTrainedAgent(), await createTrainedAgent()];
  const { id } = await opened("Tu 09-13", { seats: 2 });
  await callerOf(agent).shifts.claim({ id });
  expect(await callerOf(agent).shifts.listOpen()).toEqual([]);
  expect(await callerOf(colleague).shifts.listOpen()).toMatchObject([{ id, seatsLeft: 1 }]);
});

test("of fifty who want the last place one has it, and the others read what else is open", async () => {
  const { id } = await opened("Tu 09-13");
  const other = await opened("We 09-13");
  const agents = await createAgents(50);
  const attempts = await Promise.allSettled(
    agents.map((agent) => callerOf(agent).shifts.claim({ id })),
  );
  const refused = attempts.flatMap((one) => (one.status === "rejected" ? [one.reason.cause] : []));
  expect(refused).toHaveLength(49);
  for (const cause of refused) {
    expect(cause).toMatchObject({
      code: "CONFLICT",
      reason: "shifts.placeGone",
      values: { count: 1, alternatives: [other.id] },
    });
  }
  expect(await db.shift.count({ where: { openShiftId: id } })).toBe(1);
});

test("a shift has as many agents as it has seats", async () => {
  const { id } = await opened("Tu 09-13", { seats: 3 });
  const agents = await createAgents(6);
  const answers = await Promise.all(
    agents.map((agent) => answerTo(callerOf(agent).shifts.claim({ id }))),
  );
  expect(answers.filter((answer) => answer === "done")).toHaveLength(3);
});

test("who claims while the shift is closed has it, or is told: never both", async () => {
  const { id, lead } = await opened("Tu 09-13");
  const agent = await createTrainedAgent();
  const [claim] = await Promise.all([
    answerTo(callerOf(agent).shifts.claim({ id })),
    callerOf(lead).shifts.close({ id }),
  ]);
  expect(await worksWhen(agent)).toEqual(claim === "done" ? ["Tu 09-13"] : []);
  const late = callerOf(await createTrainedAgent()).shifts.claim({ id });
  expect(await answerTo(late)).toBe("CONFLICT shifts.placeGone");
});

test("of two shifts claimed at once that leave no rest, one is theirs", async () => {
  const agent = await createTrainedAgent();
  const [evening, morning] = [await opened("Tu 12-20"), await opened("We 05-13")];
  const { claim } = callerOf(agent).shifts;
  const answers = await Promise.all([evening, morning].map(({ id }) => answerTo(claim({ id }))));
  expect(answers.toSorted()).toEqual(["CONFLICT shifts.obstacle.rest", "done"]);
});

test.each([
  ["hardship", null, "skill"],
  ["payments", "de", "language"],
] as const)("%s in %s is seen, and refused for its %s", async (topic, language, obstacle) => {
  const { id } = await opened("Tu 09-13", { topic, language });
  const { shifts } = callerOf(await createTrainedAgent());
  expect(await shifts.listOpen()).toMatchObject([{ id, obstacle }]);
  expect((await refusalOf(shifts.claim({ id }))).reason).toBe(`shifts.obstacle.${obstacle}`);
});

test("nobody claims what has begun, nor what there is not", async () => {
  const { id } = await opened("Tu 09-13");
  const { claim } = callerOf(await createTrainedAgent()).shifts;
  setTime("2026-11-24T09:00:00Z");
  expect(await answerTo(claim({ id }))).toBe("CONFLICT shifts.begun");
  expect(await answerTo(claim({ id: randomUUID() }))).toBe("NOT_FOUND common.notFound");
});

test("leads open shifts that are possible, and agents do not", async () => {
  const { open, close } = callerOf(await createTrainedAgent()).shifts;
  expect(await answerTo(open(times("Tu 09-13")))).toBe("FORBIDDEN common.forbidden");
  expect(await answerTo(close({ id: randomUUID() }))).toBe("FORBIDDEN common.forbidden");
  const lead = callerOf(await createAgent("supervisor")).shifts;
  expect(await answerTo(lead.open(times("Tu 13-09")))).toBe("BAD_REQUEST callbacks.shiftEmpty");
  expect(await answerTo(lead.open(times("Mo 06-10")))).toBe("BAD_REQUEST callbacks.shiftPast");
  expect(await answerTo(lead.open(times("Tu 06-20")))).toBe("BAD_REQUEST callbacks.shiftTooLong");
});

test("a lead plans nothing that leaves no rest", async () => {
  const agent = await createTrainedAgent();
  await shiftOf(agent, "Tu 12-20");
  const lead = callerOf(await createAgent("supervisor")).shifts;
  const plan = (text: string) => answerTo(lead.plan({ agentId: agent.id, ...times(text) }));
  expect(await plan("We 06-14")).toBe("CONFLICT shifts.planned.rest");
  expect(await plan("We 07-15")).toBe("done");
  expect(await mailsTo(agent)).toEqual([]);
});

test("the database keeps the rules, whatever the program has read", async () => {
  const agent = await createTrainedAgent();
  const put = (text: string, openShiftId: string | null = null) => {
    const { startsAt, endsAt } = times(text);
    const origin = openShiftId ? "claimed" : "on_demand";
    const row = [randomUUID(), agent.id, startsAt, endsAt, origin, openShiftId];
    return refusal([
      `insert into shift (id, agent_id, starts_at, ends_at, origin, open_shift_id)
       values ($1, $2, $3, $4, $5::"ShiftOrigin", $6)`,
      row,
    ]);
  };
  expect(await put("Mo 09-22")).toBe("shift_longest");
  expect(await put("Mo 09-17")).toBeNull();
  expect(await put("Mo 23-24")).toBe("shift_rest");
  expect(await put("Tu 03-08")).toBe("shift_rest");
  for (const text of ["Tu 09-17", "We 09-17", "Th 09-17"]) expect(await put(text)).toBeNull();
  expect(await put("Fr 09-18")).toBe("shift_week");
  expect(await put("Fr 09-17")).toBeNull();
  await db.shift.deleteMany({ where: { agentId: agent.id } });

  const { id } = await opened("Tu 09-13", { topic: "payments", language: "sv" });
  expect(await put("Tu 08-13", id)).toBe("shift_within_open");
  expect(await put("Tu 09-13", id)).toBeNull();
  await pool.query("update shift set agent_id = $1 where agent_id = $2", [
    (await createTrainedAgent()).id,
    agent.id,
  ]);
  expect(await put("Tu 09-13", id)).toBe("shift_seats");
  const hard = await opened("Tu 09-13", { topic: "hardship" });
  expect(await put("Tu 09-13", hard.id)).toBe("shift_skill");
  const german = await opened("Tu 09-13", { language: "de" });
  expect(await put("Tu 09-13", german.id)).toBe("shift_language");
  await callerOf(german.lead).shifts.close({ id: german.id });
  expect(await put("Tu 09-13", german.id)).toBe("shift_open");
});

test("the database has the same defaults as the program", async () => {
  const { rows } = await pool.query(
    `select extract(epoch from rest) / 3600 as rest, extract(epoch from week) / 3600 as week,
       extract(epoch from longest) / 3600 as longest from shift_rules_in_force()`,
  );
  const { restHours: rest, weekHours: week, longestHours: longest } = DEFAULT_SHIFT_RULES;
  const [known] = rows;
  expect(Object.values(known).map(Number)).toEqual([rest, week, longest]);
});

import { beforeEach, expect, test } from "vitest";
import { openDailyGaps } from "#server/forecast/daily-gaps.ts";
import { DEFAULT_STAFFING_RULES } from "#server/forecast/policy.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  callerOf,
  createShift,
  createTrainedAgent,
  emptyAvailability,
  refusalOf,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";
import { writeBusyPast } from "#tests/support/forecast-past.ts";

let lead: Viewer;
let agent: Viewer;

beforeEach(async () => {
  await emptyAvailability();
  await db.contactCount.deleteMany();
  await db.gapRun.deleteMany();
  setTime("2026-11-23T07:00:00Z");
  lead = await createAgent("supervisor", { timeZone: "UTC", languages: ["en"] });
  agent = await createTrainedAgent({ timeZone: "UTC" });
  await writeBusyPast("2026-11-23");
});

const week = (viewer = lead) => callerOf(viewer).forecast.week({ day: "2026-12-01" });
const openSeats = async () => {
  const open = await db.openShift.findMany({ where: { cancelledAt: null } });
  return open.reduce((sum, { seats }) => sum + seats, 0);
};

test("a week says when how many are needed, who is there, and where nobody is", async () => {
  const empty = await week();
  const tuesday = empty.days[1];
  const noon = tuesday?.slots.find(({ from }) => from === 12 * 60);
  expect(noon?.needed).toBeGreaterThan(0);
  expect(noon).toMatchObject({ planned: 0, short: noon?.needed });
  expect(empty.measured?.weeks).toBe(4);
  expect(empty.gaps.length).toBeGreaterThan(4);
  expect(empty.gaps[0]?.names).toContain(agent.name);
  expect(empty.gaps[0]?.able).toBe(empty.gaps[0]?.names.length);
  await createShift(agent, "2026-12-01T09:00:00Z", "2026-12-01T17:00:00Z");
  const covered = await week();
  const then = covered.days[1]?.slots.find(({ from }) => from === 12 * 60);
  expect(then).toMatchObject({ planned: 1, short: (noon?.needed ?? 0) - 1 });
  expect(covered.people.find(({ id }) => id === agent.id)).toMatchObject({ hours: 8 });
  expect(covered.spent).toBe(8 * 1500);
});

test("a gap becomes an open shift, once, however many leads open it", async () => {
  const { gaps } = await week();
  const [gap] = gaps;
  if (!gap) throw new Error("no gap");
  const { startsAt, endsAt, language, topic, seats } = gap;
  const seen = { startsAt, endsAt, language, topic, seats };
  const other = await createAgent("supervisor", { timeZone: "UTC" });
  const attempts = await Promise.allSettled(
    [lead, other].map((one) => callerOf(one).forecast.openGap(seen)),
  );
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.openShift.findMany()).toEqual([
    expect.objectContaining({ startsAt: new Date(startsAt), language, seats, cause: "gap" }),
  ]);
  expect((await refusalOf(callerOf(lead).forecast.openGap(seen))).reason).toBe("planner.gapGone");
  const after = await week();
  expect(after.gaps).toHaveLength(gaps.length - 1);
  expect(after.open[0]).toMatchObject({
    day: gap.day,
    from: gap.from,
    to: gap.to,
    seats,
    claimed: 0,
  });
  expect(await db.auditEntry.count({ where: { action: "shifts.open" } })).toBe(1);
});

test("all gaps at once, and twice is once", async () => {
  const { gaps } = await week();
  const { openGaps } = callerOf(lead).forecast;
  const opened = await Promise.all([
    openGaps({ day: "2026-12-01" }),
    openGaps({ day: "2026-12-01" }),
  ]);
  expect(opened.reduce((sum, one) => sum + one.opened, 0)).toBe(gaps.length);
  const after = await week();
  expect(after.gaps).toEqual([]);
  // At noon two are needed, for one half hour only: nobody is asked in for that.
  expect(after.days[1]).toMatchObject({ short: 2, missing: 0, brief: 1 });
});

test("what nobody can take is no open shift, neither by itself nor with all others", async () => {
  await db.person.updateMany({ data: { languages: ["sv"] } });
  const { gaps, gapsCost } = await week();
  expect(gaps.length).toBeGreaterThan(4);
  expect(new Set(gaps.map(({ nobody }) => nobody))).toEqual(new Set(["language"]));
  expect(gapsCost).toBe(0);
  const [gap] = gaps;
  if (!gap) throw new Error("no gap");
  const { startsAt, endsAt, language, topic, seats } = gap;
  const refused = await refusalOf(
    callerOf(lead).forecast.openGap({ startsAt, endsAt, language, topic, seats }),
  );
  expect(refused.reason).toBe("planner.nobodyCan");
  expect(await callerOf(lead).forecast.openGaps({ day: "2026-12-01" })).toMatchObject({
    opened: 0,
  });
});

test("a shift that begins before the week stands on its Monday still", async () => {
  await createShift(agent, "2026-11-29T22:00:00Z", "2026-11-30T06:00:00Z");
  const { people } = await week();
  expect(people.find(({ id }) => id === agent.id)).toMatchObject({
    hours: 0,
    shifts: [{ day: "2026-11-29", from: 22 * 60, to: 30 * 60 }],
  });
});

test("agents plan nothing and open nothing", async () => {
  const { forecast } = callerOf(agent);
  const calls = [forecast.week({}), forecast.openGaps({}), forecast.copyWeek({}), forecast.rules()];
  for (const call of calls) expect((await refusalOf(call)).reason).toBe("common.forbidden");
});

const setBudget = (weekBudget: number) =>
  callerOf(lead).forecast.setRules({ ...DEFAULT_STAFFING_RULES, weekBudget, version: 0 });

test("by themselves gaps open once a day, within the budget, and never without one", async () => {
  expect(await openDailyGaps()).toBe(0);
  await setBudget(60_000);
  await db.person.updateMany({ data: { languages: ["sv"] } });
  expect(await openDailyGaps()).toBe(0);
  await db.person.updateMany({ data: { languages: ["en"] } });
  await db.gapRun.deleteMany();
  const runs = await Promise.all([openDailyGaps(), openDailyGaps()]);
  expect(runs.filter((count) => count > 0)).toHaveLength(1);
  const { spent, budget } = await week();
  expect(budget).toBe(60_000);
  expect(spent).toBeGreaterThan(0);
  expect(spent).toBeLessThanOrEqual(60_000);
  const seats = await openSeats();
  setTime("2026-11-23T18:00:00Z");
  expect(await openDailyGaps()).toBe(0);
  expect(await openSeats()).toBe(seats);
});

test("a shift drawn into the week is planned for that time of the lead's clock", async () => {
  const dubai = await createAgent("supervisor", { timeZone: "Asia/Dubai" });
  const wanted = { agentId: agent.id, day: "2026-12-01", from: 9 * 60, to: 17 * 60 };
  await callerOf(dubai).forecast.plan(wanted);
  expect(await db.shift.findMany()).toEqual([
    expect.objectContaining({
      startsAt: new Date("2026-12-01T05:00:00Z"),
      endsAt: new Date("2026-12-01T13:00:00Z"),
    }),
  ]);
  const again = await Promise.allSettled(
    [1, 2].map(() => callerOf(lead).forecast.plan({ ...wanted, day: "2026-12-03" })),
  );
  expect(again.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a seat that nobody claimed is paid for nobody once its time is over", async () => {
  const [startsAt, endsAt] = ["2026-12-01T09:00:00.000Z", "2026-12-01T13:00:00.000Z"];
  await callerOf(lead).shifts.open({ startsAt, endsAt, seats: 2 });
  expect((await week()).spent).toBe(2 * 4 * 1500);
  setTime("2026-12-01T12:59:00Z");
  expect((await week()).spent).toBe(2 * 4 * 1500);
  setTime("2026-12-01T13:00:00Z");
  expect((await week()).spent).toBe(0);
});

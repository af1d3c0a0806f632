import { beforeAll, expect, test } from "vitest";
import { COURSES } from "#prisma/demo/call-stories.ts";
import { seed } from "#prisma/seed.ts";
import { listSlots } from "#server/callbacks/slot-list.ts";
import { db } from "#server/platform/db.ts";

beforeAll(() => seed(() => {}), 180_000);

test("calls of the past ended in every way, and some are ahead", async () => {
  const ends = await db.callback.groupBy({ by: ["end"], _count: true });
  const counts = Object.fromEntries(ends.map(({ end, _count }) => [end ?? "ahead", _count]));
  expect(counts.ahead).toBe(6);
  expect(counts.missed).toBe(1);
  expect(counts.kept).toBeGreaterThan(12);
  expect(counts.cancelled).toBe(3);
  expect(counts.not_reached).toBe(3);
  expect(await db.callback.count()).toBe(COURSES.length + 6);
});

test("past calls lie in the past, in a shift of who made them, and have their tries", async () => {
  const calls = await db.callback.findMany({
    where: { endedAt: { not: null } },
    include: { attempts: true, agent: { include: { shifts: true } } },
  });
  for (const { startsAt, endsAt, end, agent, attempts } of calls) {
    expect(+endsAt).toBeLessThan(Date.now());
    expect(agent.shifts.some((shift) => shift.startsAt <= startsAt && shift.endsAt >= endsAt)).toBe(
      true,
    );
    expect(attempts.every(({ outcome }) => outcome !== null)).toBe(true);
    expect(attempts.at(-1)?.outcome === "reached").toBe(end === "kept");
  }
});

test("whoever is tried out first finds times today or tomorrow, for everything", async () => {
  const customer = await db.person.findFirstOrThrow({
    where: { role: "customer" },
    orderBy: { createdAt: "asc" },
  });
  for (const topic of ["payments", "refunds", "hardship", "account", "other"] as const) {
    const { days } = await listSlots({ ...customer, sessionId: "" }, { topic });
    expect(days.length, topic).toBeGreaterThan(9);
    expect(Date.parse(days[0]?.slots[0]?.startsAt ?? "") - Date.now()).toBeLessThan(2 * 86_400_000);
  }
});

test("ten agents work in each of the next two weeks", async () => {
  const WEEK = 7 * 86_400_000;
  for (const week of [0, 1]) {
    const from = new Date(Date.now() + week * WEEK);
    const startsAt = { gte: from, lt: new Date(+from + WEEK) };
    const shifts = { some: { startsAt, cancelledAt: null } };
    expect(await db.person.count({ where: { role: "agent", shifts } })).toBe(10);
  }
});

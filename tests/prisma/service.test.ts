import { beforeAll, expect, test } from "vitest";
import { COURSES } from "#prisma/demo/call-stories.ts";
import { companyOf, newContacts } from "#prisma/demo/conversations.ts";
import { talksFrom } from "#prisma/demo/talks.ts";
import { seed } from "#prisma/seed.ts";
import { listSlots } from "#server/callbacks/slot-list.ts";
import { db } from "#server/platform/db.ts";
import { listOpenShifts } from "#server/shifts/open-list.ts";
import { listSwaps } from "#server/shifts/swap-list.ts";
import "#tests/support/files.ts";

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

test("there is work to claim this week and next, and a colleague waits for the first agent's word", async () => {
  const grace = await db.person.findFirstOrThrow({ where: { email: "grace@kindline.example" } });
  const viewer = { ...grace, sessionId: "" };
  const open = await listOpenShifts(viewer);
  expect(open.length).toBeGreaterThan(10);
  expect(open.filter(({ obstacle }) => obstacle === null).length).toBeGreaterThan(2);
  const { toAnswer } = await listSwaps(viewer);
  expect(toAnswer).toMatchObject([{ colleague: "Jonas Ek", obstacle: null }]);
});

test("all help is there in four languages", async () => {
  const languages = await db.article.groupBy({ by: ["locale"], _count: true });
  expect(Object.fromEntries(languages.map(({ locale, _count }) => [locale, _count]))).toEqual({
    ar: 40,
    de: 40,
    en: 40,
    sv: 40,
  });
});

test("feedback of the last months is there in every status, with the history that led to it", async () => {
  const items = await db.feedbackItem.findMany({
    where: { source: "form" },
    include: { plan: true, changes: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
  });
  expect(items).toHaveLength(80);
  expect(new Set(items.map(({ status }) => status)).size).toBe(5);
  const languages = new Set(items.map(({ locale }) => locale.slice(0, 2)));
  expect([...languages].toSorted()).toEqual(["ar", "de", "en", "sv"]);

  for (const { status, assigneeId, createdAt, changedAt, customerId, plan, changes } of items) {
    const last = (kind: string) => changes.findLast((change) => change.kind === kind);
    expect(status).toBe(last("status")?.toStatus ?? "new");
    expect(assigneeId).toBe(last("assigned")?.assigneeId ?? null);
    const times = [createdAt, ...changes.map((change) => change.createdAt), new Date()];
    expect(times).toEqual(times.toSorted((a, b) => a.getTime() - b.getTime()));
    expect(changedAt.getTime()).toBeGreaterThanOrEqual(createdAt.getTime());
    if (plan) expect(plan.customerId).toBe(customerId);
  }
  expect(items.filter(({ plan }) => plan !== null).length).toBeGreaterThanOrEqual(12);
});

test("told again, the same people say the same", async () => {
  const people = (await db.person.findMany()).map((person) => ({ ...person, sessionId: "" }));
  const now = new Date();
  const tell = async () =>
    talksFrom(newContacts(now), await companyOf(people, now)).map(
      ({ customer, at, lines, agents }) => ({ email: customer.email, at, lines, agents }),
    );
  expect(await tell()).toEqual(await tell());
});

test("the log of the first day is not filled with what was planned long ago", async () => {
  const [shifts, planned] = await Promise.all([
    db.shift.count({ where: { startsAt: { gt: new Date() } } }),
    db.auditEntry.count({ where: { action: "shifts.plan" } }),
  ]);
  expect(shifts).toBeGreaterThan(60);
  expect(planned).toBeLessThan(12);
});

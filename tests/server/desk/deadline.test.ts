import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  byTurn,
  deadlineFor,
  isOverdue,
  priorityFor,
  tightened,
  type Waiting,
} from "#server/desk/deadline.ts";

const noon = new Date("2026-11-23T12:00:00Z");

test("ten minutes are promised while somebody is at the desk, a day while nobody is", () => {
  expect(deadlineFor(noon, true).toISOString()).toBe("2026-11-23T12:10:00.000Z");
  expect(deadlineFor(noon, false).toISOString()).toBe("2026-11-24T12:00:00.000Z");
});

test("what is promised is a minute as the clock shows it, and never more than ten from the ask", () => {
  const asked = new Date("2026-11-23T15:07:41.500Z");
  expect(deadlineFor(asked, true).toISOString()).toBe("2026-11-23T15:17:00.000Z");
  expect(deadlineFor(asked, false).toISOString()).toBe("2026-11-24T15:07:00.000Z");
});

test("a promise is broken from its deadline on, not before", () => {
  const deadlineAt = deadlineFor(noon, true);
  expect(isOverdue({ deadlineAt }, new Date("2026-11-23T12:09:59.999Z"))).toBe(false);
  expect(isOverdue({ deadlineAt }, deadlineAt)).toBe(true);
});

test("whoever was let down waits before whoever was not, and distress before an ordinary question", () => {
  const distressed = priorityFor("distress");
  expect(distressed).toBeGreaterThan(priorityFor("button"));
  expect(priorityFor("agent_away")).toBeGreaterThan(distressed);
  expect(priorityFor("breach")).toBeGreaterThan(priorityFor("agent_away"));
});

const minutes = (count: number) => new Date(+noon + count * 60_000);

const waiting = (id: string, askedAt: Date, fields: Partial<Waiting>): Waiting => ({
  id,
  priority: 0,
  askedAt,
  firstAskedAt: askedAt,
  deadlineAt: deadlineFor(askedAt, false),
  ...fields,
});

test("what was promised at night comes nearer when somebody comes to the desk", () => {
  const line = [waiting("a", minutes(-300), {}), waiting("b", minutes(-200), {})];
  expect(tightened(line, noon, false).size).toBe(0);
  expect([...tightened(line, noon, true)]).toEqual([
    ["b", minutes(10)],
    ["a", minutes(10)],
  ]);
});

test("number two is not promised tomorrow while number three is promised in ten minutes", () => {
  const line = [
    waiting("a", minutes(-20), { priority: 20 }),
    waiting("b", minutes(-10), {}),
    waiting("c", minutes(-1), { deadlineAt: minutes(9) }),
  ];
  expect(Object.fromEntries(tightened(line, noon, false))).toEqual({
    a: minutes(9),
    b: minutes(9),
  });
});

const someone = fc
  .record({
    id: fc.uuid(),
    priority: fc.constantFrom(0, 10, 20),
    asked: fc.integer({ min: -1_500, max: 0 }),
    before: fc.nat(600),
    isStaffed: fc.boolean(),
  })
  .map(({ id, priority, asked, before, isStaffed }) => {
    const [askedAt, firstAskedAt] = [minutes(asked), minutes(asked - before)];
    return waiting(id, askedAt, {
      priority,
      firstAskedAt,
      deadlineAt: deadlineFor(askedAt, isStaffed),
    });
  });

test("whoever waits: a promise only comes nearer, never into the past, and who is helped first is promised first", () => {
  fc.assert(
    fc.property(fc.array(someone), fc.boolean(), (people, isStaffed) => {
      const line = people.toSorted(byTurn);
      const nearer = tightened(line, noon, isStaffed);
      const promised = line.flatMap(({ id, deadlineAt, askedAt }) => {
        const to = nearer.get(id) ?? deadlineAt;
        expect(+to).toBeLessThanOrEqual(+deadlineAt);
        expect(+to).toBeGreaterThan(+askedAt);
        return isOverdue({ deadlineAt }, noon) ? [] : [+to];
      });
      expect(promised.every((to) => to > +noon)).toBe(true);
      expect(promised).toEqual(promised.toSorted((a, b) => a - b));
      if (isStaffed) expect(Math.max(0, ...promised)).toBeLessThanOrEqual(+minutes(10));
    }),
  );
});

import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { recordPayment } from "#server/payments/payment.ts";
import { addDays, dayOf } from "#server/platform/calendar.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { previewPayDay, setPayDay } from "#server/plans/align.ts";
import { askForRelief } from "#server/hardship/ask.ts";
import { agreeOnRelief } from "#server/hardship/end.ts";
import { getRequestForStaff } from "#server/hardship/request.ts";
import { RELIEF_KINDS } from "#server/hardship/schema.ts";
import { moveDueDate } from "#server/plans/move.ts";
import { DEFAULT_MOVE_RULES } from "#server/plans/moving.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { getPlan } from "#server/plans/plan.ts";
import type { Terms } from "#server/plans/schedule.ts";
import { declineReturn, openReturn } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { agreementTo, createTrained, endPause, inNeed } from "#tests/support/hardship.ts";
import { attemptFor, createPlan, ledgerSum } from "#tests/support/plans.ts";

const { mostDays, timesPerInstalment, timesPerPlan } = DEFAULT_MOVE_RULES;
let agent: Viewer;

beforeAll(async () => {
  agent = await createTrained();
});

const terms = fc.constantFrom<Terms>(
  { kind: "pay_in_30" },
  { kind: "instalments", count: 4 },
  { kind: "financing", months: 6, rateBps: 1290 },
);
const which = fc.nat(5);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("move"), which, days: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("pay_day"), which: fc.nat(31), days: which }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("pay", "return", "pause", "wait"),
      which,
      days: fc.nat(20),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

test("whatever is moved, put on a pay day, paid, returned and paused, also at once, the dates stay in order and within the rules", async () => {
  const histories = fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(terms, histories, async (kind, history) => {
      let today = "2026-11-24";
      const wait = (days: number) => {
        today = addDays(today, days);
        setTime(`${today}T11:00:00Z`);
      };
      wait(0);
      const customer = await createCustomer();
      const plan = await createPlan(customer, { terms: kind });
      for (const atOnce of history) {
        for (const one of atOnce) if (one.do === "wait") wait(one.days);
        const results = await Promise.allSettled(atOnce.map((one) => take(customer, plan, one)));
        for (const result of results) {
          if (result.status === "rejected") expect(result.reason).toBeInstanceOf(DomainError);
        }
        await expectInOrder(customer, plan);
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

async function take(customer: Viewer, plan: OpenedPlan, one: Step) {
  const { instalments } = await getPlan(customer, plan.id);
  const instalment = instalments[one.which % instalments.length];
  if (!instalment) return;
  const { id: instalmentId, dueOn: fromOn, state, outstanding } = instalment;
  switch (one.do) {
    case "move": {
      const viewer = one.days % 2 === 0 ? customer : agent;
      const asked = { instalmentId, fromOn, toOn: addDays(fromOn, one.days) };
      return moveDueDate({ viewer, customerId: customer.id }, asked);
    }
    case "pay_day":
      return putOnPayDay(customer, one.which === 0 ? null : one.which);
    case "pay":
      // A relief may have added the instalment, or changed its amount.
      return state === "paid"
        ? undefined
        : recordPayment(attemptFor(plan, 1, { instalmentId, amountMinor: outstanding.minor }));
    case "return": {
      const { purchaseId } = plan;
      const open = await db.case.findFirst({ where: { purchaseId, endedAt: null } });
      if (open) return declineReturn(open.id, now());
      return openReturn(customer, { purchaseId, amountMinor: 1000, at: now() });
    }
    case "pause":
      return pauseOrEnd(customer, plan, one);
  }
}

/** In some histories a pause lasts, and all that comes meanwhile comes into it. */
async function pauseOrEnd(customer: Viewer, plan: OpenedPlan, one: Step) {
  const { id: customerId } = customer;
  const open = await db.hardshipRequest.findFirst({ where: { customerId, endedAt: null } });
  if (!open) return askForRelief({ viewer: agent, customerId }, inNeed([plan.id]));
  if (one.days % 3 === 0) return endPause(agent, open.id);
  const relief = RELIEF_KINDS[one.which % RELIEF_KINDS.length] ?? "half";
  const { plans } = await getRequestForStaff(agent, open.id);
  return agreeOnRelief(agent, agreementTo(relief, plans, { id: open.id }));
}

async function putOnPayDay(customer: Viewer, payDay: number | null) {
  const { plans } = await previewPayDay(customer, payDay);
  const dates = plans.flatMap((plan) =>
    plan.dates
      .filter(({ fromOn, toOn }) => fromOn !== toOn)
      .map(({ id, fromOn, toOn }) => ({ id, fromOn, toOn })),
  );
  await setPayDay(customer, { payDay, dates });
}

async function expectInOrder(customer: Viewer, plan: OpenedPlan) {
  const { instalments, total, paid, remaining, timeline } = await getPlan(customer, plan.id);
  expect(paid.minor + remaining.minor).toBe(total.minor);
  expect(await ledgerSum()).toBe(0);
  const owed = instalments.filter(({ outstanding }) => outstanding.minor > 0);
  const days = owed.map(({ dueOn }) => dueOn);
  expect(days).toEqual([...new Set(days)].toSorted());

  const extensions = await db.extension.findMany({
    where: { instalmentId: { in: instalments.map(({ id }) => id) } },
    orderBy: [{ agreedAt: "asc" }, { id: "asc" }],
  });
  const told = extensions.filter(({ cause }) => cause !== "hardship");
  expect(timeline.filter(({ kind }) => kind === "due_date_moved")).toHaveLength(told.length);
  const own = extensions.filter(({ cause }) => cause === "asked");
  expect(own.length).toBeLessThanOrEqual(timesPerPlan);
  for (const { id, dueOn, number } of instalments) {
    const chain = extensions.filter(({ instalmentId }) => instalmentId === id);
    // What a relief has added begins where it was put.
    const added = chain[0] ? dayOf(chain[0].fromOn) : dueOn;
    const agreedOn = plan.instalments[number - 1]?.dueOn ?? added;
    const stops = [agreedOn, ...chain.map(({ toOn }) => dayOf(toOn))];
    expect(chain.map(({ fromOn }) => dayOf(fromOn))).toEqual(stops.slice(0, -1));
    expect(dueOn).toBe(stops.at(-1));
    const moves = own.filter(({ instalmentId }) => instalmentId === id);
    expect(moves.length).toBeLessThanOrEqual(timesPerInstalment);
    // What was moved by itself is left there by every pay day.
    const place = chain.findIndex(({ cause }) => cause === "asked");
    expect(place < 0 || chain.slice(place).every(({ cause }) => cause !== "pay_day")).toBe(true);
    for (const { fromOn, toOn } of moves) {
      expect(dayOf(toOn) <= addDays(dayOf(fromOn), mostDays)).toBe(true);
    }
  }
}

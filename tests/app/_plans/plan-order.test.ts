import { expect, test } from "vitest";
import type { InstalmentView, PlanState, PlanSummary } from "#server/plans/schema.ts";
import { byAttention, isEnded } from "#app/_plans/plan-order.ts";

const money = { minor: 10_00, currency: "SEK" };

const instalment = (dueOn: string): InstalmentView => ({
  id: dueOn,
  number: 1,
  dueOn,
  movedFrom: null,
  amount: money,
  outstanding: money,
  pending: { ...money, minor: 0 },
  state: "upcoming",
  paidAt: null,
  method: null,
  isMethodExpired: false,
  taking: null,
  move: null,
});

const plan = (id: string, state: PlanState, dueOn: string | null): PlanSummary => ({
  id,
  kind: "instalments",
  state,
  merchant: "Nordlys",
  look: { picture: null, logo: null, colour: null },
  title: "Lamp",
  purchasedAt: "2026-10-01T10:00:00Z",
  total: money,
  paid: money,
  remaining: money,
  overdue: money,
  pending: { ...money, minor: 0 },
  pendingCharge: null,
  next: dueOn ? instalment(dueOn) : null,
  instalmentCount: 3,
  autopay: { isOn: false, methodId: null, method: null },
  settledEarly: false,
  settlement: null,
  settling: null,
  question: null,
  stranded: null,
  pause: null,
});

test("what is late comes first, then what is due next, and ended plans come last", () => {
  const plans = [
    plan("settled", "settled", null),
    plan("later", "on_track", "2027-01-10"),
    plan("sooner", "on_track", "2026-12-10"),
    plan("on hold", "on_hold", "2026-11-20"),
    plan("paused", "paused", "2026-12-24"),
    plan("late", "overdue", "2026-11-01"),
  ];
  const order = plans.toSorted(byAttention).map(({ id }) => id);
  expect(order).toEqual(["late", "paused", "on hold", "sooner", "later", "settled"]);
  expect(plans.filter(isEnded).map(({ id }) => id)).toEqual(["settled"]);
});

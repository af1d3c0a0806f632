import { expect, test } from "vitest";
import { suggestionsOf } from "#server/inbox/suggested.ts";
import type { PlanDetail } from "#server/plans/schema.ts";
import type { DeclineView } from "#server/spending/schema.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";

const today = "2026-11-23";
const sek = (minor: number) => ({ minor, currency: "SEK" });
const nothing = { refunds: [], cases: [] };

const kindsOf = (
  plans: PlanDetail[],
  { decline = null, planId = null }: { decline?: DeclineView | null; planId?: string | null } = {},
) =>
  suggestionsOf({ plans, decline, today }, planId).map((one) =>
    one.kind === "general" ? one.question : one.kind,
  );

const sample = samplePlan();
const [, second] = sample.instalments;
const [row] = sample.purchase.cases;
const [refund] = sample.purchase.refunds;
if (!second || !row || !refund) throw new Error("The sample has all of these");

/** Nothing of it is overdue, and its next payment is due then. */
const dueOn = (day: string, given: Partial<PlanDetail> = {}) =>
  samplePlan({
    id: `due ${day}`,
    state: "on_track",
    overdue: sek(0),
    next: { ...second, dueOn: day, state: "upcoming" },
    instalments: [],
    purchase: { ...sample.purchase, ...nothing },
    ...given,
  });

const late = (given: Partial<PlanDetail> = {}) =>
  samplePlan({ purchase: { ...sample.purchase, ...nothing }, ...given });

const withCase = (given: Partial<typeof row>) =>
  dueOn("2027-03-01", {
    id: "case",
    purchase: { ...sample.purchase, ...nothing, cases: [{ ...row, ...given }] },
  });

const way = {
  method: "Visa ···· 4242",
  amount: sek(10000),
  count: 1,
  state: "sent" as const,
  sentAt: null,
  arrivedAt: null,
  failedAt: null,
  expectedOn: null,
  references: [],
  parts: [],
  isByHand: false,
};
const withRefund = (state: typeof refund.state) =>
  dueOn("2027-03-01", {
    id: "refund",
    purchase: {
      ...sample.purchase,
      ...nothing,
      refunds: [{ ...refund, state, waysBack: [way] }],
    },
  });

const decline: DeclineView = {
  id: "d",
  merchant: "Bitwerk",
  amount: sek(89900),
  at: "2026-11-20T09:00:00.000Z",
  reason: "over_limit",
};

test("what is overdue comes first, then what waits for them, then what is due in three days", () => {
  const asked = withCase({ turn: "customer" });
  const plans = [dueOn("2026-11-26"), withRefund("sent"), asked, late()];
  expect(kindsOf(plans, { decline })).toEqual(["overdue", "question", "due"]);
});

test("a refund on its way comes before news, and news before what is due later", () => {
  const plans = [dueOn("2026-12-20"), withRefund("created")];
  expect(kindsOf(plans, { decline })).toEqual(["refund", "declined", "next"]);
});

test("money that nothing of theirs takes waits for them", () => {
  expect(kindsOf([withRefund("failed"), dueOn("2026-11-23")])).toEqual(["stranded", "due", "next"]);
});

test("the fourth day is later, and a month ago no news", () => {
  expect(kindsOf([dueOn("2026-11-27")])).toEqual(["next", "move", "early"]);
  const decided = { state: "accepted", endedAt: "2026-11-20T09:00:00.000Z" } as const;
  expect(kindsOf([withCase(decided)])[0]).toBe("decided");
  const old = { ...decided, endedAt: "2026-10-20T09:00:00.000Z" };
  expect(kindsOf([withCase(old)])[0]).toBe("next");
});

test("who owes nothing is asked nothing about payments", () => {
  expect(kindsOf([])).toEqual(["how", "limit", "return"]);
  const settled = dueOn("2026-12-01", { state: "settled", next: null });
  expect(kindsOf([settled])).toEqual(["how", "limit", "return"]);
});

test("of several plans it is one sum, unless no sum can be made of them", () => {
  const [several] = suggestionsOf(
    { plans: [late(), late({ id: "b" })], decline: null, today },
    null,
  );
  expect(several).toEqual({ kind: "overdueSeveral", amount: sek(100000), count: 2 });
  const abroad = late({ id: "b", total: { minor: 1, currency: "EUR" } });
  const [first] = suggestionsOf({ plans: [late(), abroad], decline: null, today }, null);
  expect(first).toMatchObject({ kind: "overdue", amount: sek(50000), on: second.dueOn });
});

test("what is on its way to us already is not asked for", () => {
  expect(kindsOf([late({ pending: sek(50000) })])).not.toContain("overdue");
});

test("what is on hold or paused is not due", () => {
  const paused = dueOn("2026-11-24", {
    state: "paused",
    next: { ...second, dueOn: "2026-11-24", state: "paused" },
  });
  expect(kindsOf([paused])).toEqual(["move", "early", "return"]);
});

test("who came to ask about one plan is offered nothing of another", () => {
  const plans = [late(), dueOn("2026-11-24")];
  expect(kindsOf(plans, { decline, planId: "due 2026-11-24" })).toEqual(["due", "move", "early"]);
});

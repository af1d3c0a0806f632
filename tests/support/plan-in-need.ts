import type { PlanInNeed } from "#server/hardship/schema.ts";

const EUR = "EUR";

/** Three payments of €33.34, €33.33 and €33.33, and what two reliefs would make of them. */
export const planInNeed: PlanInNeed = {
  id: "01980000-0000-7000-8000-000000000001",
  merchant: "North Sole",
  look: { picture: null, logo: null, colour: null },
  title: "Canvas plimsolls",
  remaining: { minor: 10_000, currency: EUR },
  overdue: { minor: 0, currency: EUR },
  next: { amount: { minor: 3334, currency: EUR }, dueOn: "2026-12-03" },
  count: 3,
  lastOn: "2027-02-03",
  isBeingPaid: false,
  terms: [
    {
      relief: "two_months",
      firstOn: "2027-02-03",
      lastOn: "2027-04-03",
      count: 3,
      amount: { minor: 3334, currency: EUR },
    },
    {
      relief: "half",
      firstOn: "2026-12-03",
      lastOn: "2027-03-03",
      count: 4,
      amount: { minor: 2500, currency: EUR },
    },
  ],
};

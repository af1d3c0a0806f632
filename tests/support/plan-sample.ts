import type { InstalmentView, PlanDetail } from "#server/plans/schema.ts";

const sek = (minor: number) => ({ minor, currency: "SEK" });

const instalment = (number: number, given: Partial<InstalmentView>): InstalmentView => ({
  id: String(number),
  number,
  dueOn: `2026-1${number - 1}-14`,
  movedFrom: null,
  amount: sek(50000),
  outstanding: sek(50000),
  pending: sek(0),
  state: "upcoming",
  paidAt: null,
  method: "Visa ···· 4242",
  isMethodExpired: false,
  taking: null,
  move: null,
  ...given,
});

/** Three times 500 kr: paid, late, to come; a refund took 100 kr off the last one. */
export function samplePlan(given: Partial<PlanDetail> = {}): PlanDetail {
  const paidAt = "2026-10-15T08:00:00.000Z";
  const instalments = [
    instalment(1, { state: "paid", outstanding: sek(0), paidAt }),
    instalment(2, { state: "overdue" }),
    instalment(3, { outstanding: sek(40000) }),
  ];
  const look = { picture: null, logo: null, colour: null };
  const about = { planId: "plan", merchant: "North Sole" };
  return {
    id: "plan",
    kind: "instalments",
    state: "overdue",
    merchant: about.merchant,
    look,
    title: "Winter boots",
    purchasedAt: "2026-10-14T10:00:00.000Z",
    total: sek(150000),
    paid: sek(50000),
    remaining: sek(90000),
    overdue: sek(50000),
    pending: sek(0),
    pendingCharge: null,
    next: instalments[1] ?? null,
    instalmentCount: 3,
    autopay: { isOn: false, methodId: null, method: null },
    settledEarly: false,
    settlement: null,
    settling: null,
    question: null,
    stranded: null,
    pause: null,
    principal: sek(145000),
    interest: sek(5000),
    rateBps: 1290,
    effectiveRateBps: 1370,
    saved: sek(0),
    settledAt: null,
    instalments,
    report: { reason: "plans.caseIsOpen", caseId: "return", mostByStaff: null },
    purchase: {
      reference: "NS-1",
      merchantWebsite: "https://north-sole.example",
      items: [{ title: "Winter boots", quantity: 2, unit: sek(72500) }],
      refunds: [
        {
          ...about,
          id: "refund",
          amount: sek(10000),
          toPlan: sek(10000),
          toMethod: sek(0),
          state: "arrived",
          createdAt: paidAt,
          lowered: [{ number: 3, by: sek(10000), left: sek(40000) }],
          waysBack: [],
        },
      ],
      cases: [
        {
          ...about,
          look,
          id: "return",
          title: "Trail shoes",
          kind: "sent_back",
          amount: sek(10000),
          state: "open",
          turn: "shop",
          dueOn: "2026-10-29",
          reopenUntil: null,
          closesForGood: false,
          openedAt: paidAt,
          endedAt: null,
        },
      ],
      shipment: null,
    },
    timeline: [],
    ...given,
  };
}

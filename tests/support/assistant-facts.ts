import type {
  AssistantTools,
  DayFact,
  InstalmentFact,
  MoneyFact,
  PaymentFact,
  PlanFact,
} from "#server/assistant/facts.ts";

/** Three plans, a late payment, a refund on its way and an open return, as the tools would tell them. */
const money = (minor: number): MoneyFact => ({
  minor,
  currency: "EUR",
  text: `€${(minor / 100).toFixed(2)}`,
});
const day = (on: string): DayFact => ({
  on,
  text: new Date(on).toLocaleDateString("en-GB", { day: "numeric", month: "long" }),
});

const sofa = { planId: "p1", merchant: "Nordhem", title: "Three-seat sofa, oat" };
const shoes = { planId: "p2", merchant: "Løpe & Co", title: "Trail running shoes" };
const lamp = { planId: "p3", merchant: "Lumen Studio", title: "Floor lamp" };

const payment = (
  plan: typeof sofa,
  number: number,
  of: number,
  minor: number,
  on: string,
  state: PaymentFact["state"],
): PaymentFact => ({
  ...plan,
  number,
  of,
  amount: money(minor),
  due: day(on),
  movedFrom: null,
  state,
  method: plan === shoes ? "Mastercard ···· 5100" : "Visa ···· 4242",
  isMethodExpired: false,
  taking: { state: "planned", on: day(on) },
});

const late = payment(lamp, 1, 1, 8900, "2026-11-15", "overdue");
const payments = [
  late,
  payment(shoes, 2, 4, 3225, "2026-11-28", "due_soon"),
  payment(sofa, 5, 12, 7490, "2026-12-01", "upcoming"),
  payment(shoes, 3, 4, 3225, "2026-12-12", "upcoming"),
  payment(sofa, 6, 12, 7490, "2027-01-01", "upcoming"),
];

const plan = (
  named: typeof sofa,
  kind: PlanFact["kind"],
  state: PlanFact["state"],
  [total, paid]: [number, number],
): PlanFact => ({
  ...named,
  kind,
  state,
  purchased: day("2026-07-24"),
  shipment: null,
  total: money(total),
  paid: money(paid),
  remaining: money(total - paid),
  overdue: named === lamp ? late.amount : null,
  settlement: null,
  next: payments.find(({ planId }) => planId === named.planId) ?? null,
});

const plans = [
  plan(sofa, "financing", "on_track", [89_880, 29_960]),
  plan(shoes, "instalments", "due_soon", [12_900, 3225]),
  plan(lamp, "pay_in_30", "overdue", [8900, 0]),
];

const instalment = (number: number, minor: number, on: string, state: string): InstalmentFact => ({
  number,
  amount: money(minor),
  due: day(on),
  movedFrom: null,
  state,
  paid: state === "paid" ? day(on) : null,
});

const schedules: Record<string, InstalmentFact[]> = {
  p1: [instalment(4, 7490, "2026-11-01", "paid"), instalment(5, 7490, "2026-12-01", "upcoming")],
  p2: [
    instalment(1, 3225, "2026-11-14", "paid"),
    instalment(2, 3225, "2026-11-28", "due_soon"),
    instalment(3, 3225, "2026-12-12", "upcoming"),
    instalment(4, 3225, "2026-12-26", "upcoming"),
  ],
  p3: [instalment(1, 8900, "2026-11-15", "overdue")],
};

export const facts: { [Name in keyof AssistantTools]: AssistantTools[Name]["output"] } = {
  listPlans: { plans },
  getPlan: { plans: plans.map((one) => ({ ...one, instalments: schedules[one.planId] ?? [] })) },
  nextPayments: { today: day("2026-11-23"), payments, totals: [money(78_495)] },
  refundStatus: {
    refunds: [
      {
        ...shoes,
        amount: money(2500),
        toPlan: money(1000),
        toMethod: money(1500),
        state: "sent",
        created: day("2026-11-18"),
        waysBack: [
          {
            method: "Mastercard ···· 5100",
            amount: money(1500),
            state: "sent",
            sent: day("2026-11-20"),
            expected: day("2026-12-04"),
            arrived: null,
            isByHand: false,
          },
        ],
      },
    ],
  },
  returnStatus: {
    returns: [
      {
        caseId: "c1",
        ...lamp,
        amount: money(8900),
        kind: "sent_back",
        state: "open",
        turn: "shop",
        due: day("2026-11-30"),
        opened: day("2026-11-16"),
        ended: null,
      },
    ],
  },
  declines: { declines: [] },
  proposePayment: {
    proposal: { total: money(8900), saved: null, parts: [{ ...lamp, amount: money(8900) }] },
    reason: null,
  },
  proposeMove: {
    proposal: {
      ...lamp,
      amount: money(8900),
      due: day("2026-11-28"),
      to: null,
      isOutside: false,
      latest: day("2026-12-12"),
    },
    refusal: null,
  },
  proposeAutopay: {
    proposal: {
      ...lamp,
      isOn: true,
      wasOn: false,
      method: "Visa ···· 4242",
      next: { amount: money(8900), day: day("2026-11-28"), outcome: "willTake" },
    },
    reason: null,
    plans: [],
  },
  proposePause: {
    proposal: { plans: [{ ...lamp, remaining: money(8900) }], answered: day("2026-11-26") },
    requestId: null,
    others: [],
    refusal: null,
  },
  searchHelp: {
    passages: [
      {
        slug: "pay-early",
        version: 3,
        title: "Paying early",
        passage:
          "You can pay any instalment before it is due, from the plan's page. Paying early costs nothing. Interest is only charged up to the day you pay.",
        score: 0.8,
      },
      {
        slug: "pause",
        version: 1,
        title: "Returns",
        passage: "An open return holds all payments of its plan.",
        score: 0.1,
      },
    ],
  },
  offerChoices: { offered: true },
  askForPerson: { asked: true },
};

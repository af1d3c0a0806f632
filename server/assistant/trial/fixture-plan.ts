import { addDays } from "#server/platform/calendar.ts";
import type {
  CaseSummary,
  InstalmentState,
  InstalmentView,
  PlanDetail,
} from "#server/plans/schema.ts";
import type { RefundView } from "#server/plans/refund-view.ts";

type Facts = {
  merchant: string;
  title: string;
  /** Of each payment. */
  minor: number;
  /** In days from today; the first one is paid. */
  dueIn: number[];
  refunds?: RefundView[];
  /** Open, and the plan waits for it. */
  cases?: CaseSummary[];
};

export const gbp = (minor: number) => ({ minor, currency: "GBP" });

const SOON_DAYS = 7;
const MOST_DAYS = 14;
const LOOK = { picture: null, logo: null, colour: null };

/** As the customer's pages have it, without a database. */
export function fixturePlan(today: string, facts: Facts): PlanDetail {
  const { merchant, title, minor, dueIn, refunds = [], cases = [] } = facts;
  const isHeld = cases.length > 0;
  const instalments = dueIn.map((days, index) =>
    instalmentOf(today, { index, days, minor, isHeld }),
  );
  const owed = instalments.filter(({ outstanding }) => outstanding.minor > 0);
  const late = owed.filter(({ state }) => state === "overdue");
  const total = minor * dueIn.length;
  return {
    id: `plan of ${merchant}`,
    kind: "instalments",
    state: isHeld ? "on_hold" : late.length > 0 ? "overdue" : "due_soon",
    merchant,
    look: LOOK,
    title,
    purchasedAt: at(addDays(today, (dueIn[0] ?? 0) - 1)),
    total: gbp(total),
    paid: gbp(minor),
    remaining: gbp(total - minor),
    overdue: gbp(minor * late.length),
    pending: gbp(0),
    pendingCharge: null,
    next: owed[0] ?? null,
    instalmentCount: dueIn.length,
    autopay: { isOn: false, methodId: null, method: null },
    settledEarly: false,
    settlement: null,
    settling: null,
    question: null,
    stranded: null,
    pause: null,
    principal: gbp(total),
    interest: gbp(0),
    rateBps: 0,
    effectiveRateBps: null,
    saved: gbp(0),
    settledAt: null,
    instalments,
    report: { reason: "plans.caseIsOpen", caseId: "case", mostByStaff: null },
    purchase: {
      reference: "TRIAL-1",
      merchantWebsite: "https://shop.example",
      items: [{ title, quantity: 1, unit: gbp(total) }],
      refunds: refunds.map((refund) => ({ ...refund, planId: `plan of ${merchant}`, merchant })),
      cases: cases.map((one) => ({ ...one, planId: `plan of ${merchant}`, merchant, title })),
      shipment: null,
    },
    timeline: [],
  };
}

type Due = { index: number; days: number; minor: number; isHeld: boolean };

function instalmentOf(today: string, { index, days, minor, isHeld }: Due): InstalmentView {
  const dueOn = addDays(today, days);
  const isPaid = index === 0;
  return {
    id: `payment ${index + 1}`,
    number: index + 1,
    dueOn,
    movedFrom: null,
    amount: gbp(minor),
    outstanding: gbp(isPaid ? 0 : minor),
    pending: gbp(0),
    state: isPaid ? "paid" : isHeld ? "on_hold" : stateOf(days),
    paidAt: isPaid ? at(dueOn) : null,
    method: isPaid ? "Visa ···· 4242" : null,
    isMethodExpired: false,
    taking: null,
    move:
      isPaid || days < 0
        ? null
        : { from: addDays(dueOn, 1), to: addDays(dueOn, MOST_DAYS), isLast: false },
  };
}

function stateOf(days: number): InstalmentState {
  if (days < 0) return "overdue";
  return days <= SOON_DAYS ? "due_soon" : "upcoming";
}

export const fixtureRefund = (on: string): RefundView => ({
  id: "refund",
  planId: "",
  merchant: "",
  amount: gbp(1000),
  toPlan: gbp(0),
  toMethod: gbp(1000),
  createdAt: at(on),
  state: "sent",
  lowered: [],
  waysBack: [
    {
      method: "Visa ···· 4242",
      amount: gbp(1000),
      count: 1,
      state: "sent",
      sentAt: at(on),
      arrivedAt: null,
      failedAt: null,
      expectedOn: addDays(on, 10),
      references: [],
      parts: [],
      isByHand: false,
    },
  ],
});

export const fixtureCase = (today: string): CaseSummary => ({
  id: "case",
  planId: "",
  merchant: "",
  look: LOOK,
  title: "",
  kind: "sent_back",
  amount: gbp(3000),
  state: "open",
  turn: "shop",
  dueOn: addDays(today, 9),
  openedAt: at(addDays(today, -5)),
  endedAt: null,
  reopenUntil: null,
  closesForGood: false,
});

const at = (day: string) => `${day}T10:00:00.000Z`;

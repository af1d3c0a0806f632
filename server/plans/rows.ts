import { pool, type Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type {
  CaseEnd,
  CaseKind,
  CaseStep,
  CaseTurn,
  MoveCause,
  PlanKind,
  Relief,
  ReminderKind,
} from "#server/platform/prisma/enums.ts";
import type { AutopayRules } from "./autopay/taking.ts";
import type { MoveRules } from "./moving.ts";
import { plansSql } from "./rows-sql.ts";
import type { ShipmentNews } from "./shipment.ts";
import { withDates } from "./with-dates.ts";

type Instalment = {
  id: string;
  number: number;
  dueOn: Date;
  amountMinor: number;
  outstandingMinor: number;
  /** As it was agreed on at opening; 0 of one that was added since. What has no interest has it as it is now. */
  openedMinor: number;
  /** In the order in which they were agreed on. */
  extensions: { fromOn: Date; toOn: Date; agreedAt: Date; cause: MoveCause }[];
  /** Of which of its days what was told, oldest first. */
  reminders: { kind: ReminderKind; step: number; dueOn: Date; sentAt: Date }[];
};

type Payment = {
  id: string;
  instalmentId: string;
  amountMinor: number;
  /** Interest that falls away with it, since it settles the plan. */
  savedMinor: number;
  method: string;
  createdAt: Date;
  settledAt: Date | null;
  failedAt: Date | null;
  failure: string | null;
  chargeId: string | null;
  /** Its bank asks the customer whether it is them. */
  asksForProof: boolean;
  /** Taken by autopay. */
  isAutomatic: boolean;
};

type Refund = {
  id: string;
  amountMinor: number;
  toPlanMinor: number;
  createdAt: Date;
  /** What it took off which instalments, waived interest included, in their order. */
  lowered: { instalmentId: string; minor: number }[];
  /** What goes back of which payment, the newest payment first. */
  payouts: {
    paymentId: string;
    method: string;
    amountMinor: number;
    sentAt: Date | null;
    arrivedAt: Date | null;
    failedAt: Date | null;
    /** Staff have sent it another way. */
    isByHand: boolean;
    reference: string | null;
  }[];
};

type Case = {
  id: string;
  kind: CaseKind;
  amountMinor: number;
  openedAt: Date;
  /** Since when its plan is on hold: since it was opened, or opened again. */
  heldAt: Date;
  turn: CaseTurn;
  /** Until when whoever's turn it is has to act. */
  dueOn: Date;
  endedAt: Date | null;
  end: CaseEnd | null;
  /** Its beginnings and ends, oldest first. */
  changes: { step: CaseStep; at: Date; byCustomer: boolean }[];
};

export type PlanRow = {
  id: string;
  customerId: string;
  kind: PlanKind;
  currency: string;
  principalMinor: number;
  interestMinor: number;
  rateBps: number;
  openedAt: Date;
  settledAt: Date | null;
  cancelledAt: Date | null;
  autopay: boolean;
  autopaySetAt: Date | null;
  /** The calendar day on which it was looked at last for what to take. */
  autopayDay: string | null;
  method: { id: string; label: string; expiresOn: Date | null } | null;
  customer: { timeZone: string; methods: { label: string; expiresOn: Date | null }[] };
  instalments: Instalment[];
  /** Null while nobody has set others than the defaults. */
  moveRules: MoveRules | null;
  /** All that were ever set, oldest first. */
  autopayRules: (AutopayRules & { setAt: Date })[];
  /** `relief`: what was agreed on at its end. */
  hardships: {
    requestId: string;
    openedAt: Date;
    endedAt: Date | null;
    relief: Relief | null;
  }[];
  payments: Payment[];
  complaints: { endedAt: Date | null }[];
  purchase: {
    reference: string;
    purchasedAt: Date;
    totalMinor: number;
    /** `hears`: it has an address for what customers report. */
    merchant: {
      name: string;
      website: string;
      hears: boolean;
      colour: string | null;
      logoHash: string | null;
    };
    items: { title: string; quantity: number; unitMinor: number; pictureHash: string | null }[];
    shipmentNews: ShipmentNews[];
    refunds: Refund[];
    cases: Case[];
  };
};

const ofCustomer = {
  name: "plans-of-customer",
  text: plansSql("plan.customer_id = $1::uuid"),
};
const byId = {
  name: "plan-by-id",
  text: plansSql("plan.id = $1::uuid and ($2::uuid is null or plan.customer_id = $2)"),
};

const running = {
  name: "running-plans",
  text: plansSql(`plan.id in (
    select id from plan
    where settled_at is null and cancelled_at is null and ($1::uuid is null or id < $1)
    order by id desc limit $2
  )`),
};

export const fetchPlansOf = (customerId: string) => fetchPlans(ofCustomer, [customerId]);

/** @param customerId whose it must be, if it may not be anybody's */
export async function fetchPlan(id: string, { customerId = null }: { customerId?: string | null }) {
  const [plan] = await fetchPlans(byId, [id, customerId]);
  return plan;
}

type Raw = Pick<Tx, "$queryRawUnsafe">;

/** The same under a lock, on the connection that holds it. */
export const fetchPlanIn = async (tx: Raw, id: string) => {
  const [plan] = await fetchIn(tx, byId.text, [id, null]);
  if (!plan) throw new NotFound();
  return plan;
};
export const fetchPlansIn = (tx: Tx, customerId: string) =>
  fetchIn(tx, ofCustomer.text, [customerId]);

async function fetchIn(tx: Raw, text: string, values: (string | null)[]) {
  const rows = await tx.$queryRawUnsafe<{ plan: unknown }[]>(text, ...values);
  return rows.map(({ plan }) => withDates(plan) as PlanRow);
}

/** Whoever asks for more goes on before the last one's id: as their ids tell the time, newest first. */
export const fetchRunningPlans = (before: string | null, most: number) =>
  fetchPlans(running, [before, most]);

async function fetchPlans(statement: typeof ofCustomer, values: (string | number | null)[]) {
  const { rows } = await pool.query<{ plan: unknown }>({ ...statement, values });
  // As the statement writes it, which a test holds against Prisma's own reading.
  return rows.map(({ plan }) => withDates(plan) as PlanRow);
}

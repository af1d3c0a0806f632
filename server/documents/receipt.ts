import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { auditOpened } from "./opened.ts";
import { ownerOf, type Owner } from "./owner.ts";
import { visibleTo } from "./policy.ts";

const ofPlan = {
  plan: {
    select: {
      purchase: {
        select: {
          reference: true,
          merchant: { select: { name: true } },
          items: { orderBy: { position: "asc" }, select: { title: true } },
        },
      },
    },
  },
  instalment: { select: { number: true } },
} as const;

export type PaidPart = {
  merchant: string;
  order: string;
  title: string;
  number: number;
  amountMinor: number;
};

export type Receipt = {
  id: string;
  currency: string;
  totalMinor: number;
  returnedMinor: number;
  /** Interest that was not charged, since it settled a plan early. */
  savedMinor: number;
  method: string;
  paidAt: Date;
  /** Who of staff asked for it at its customer's word. */
  askedBy: string | null;
  parts: PaidPart[];
};

/** Of what has been paid; a payment that is under way or was declined has none. */
export async function openReceipt(
  viewer: Viewer,
  id: string,
): Promise<{ owner: Owner; receipt: Receipt }> {
  const found = (await chargeReceipt(viewer, id)) ?? (await paymentReceipt(viewer, id));
  if (!found) throw new NotFound();
  const owner = await ownerOf(found.customerId);
  await auditOpened(viewer, { as: "receipt" }, id, owner.id);
  return { owner, receipt: found.receipt };
}

async function chargeReceipt(viewer: Viewer, id: string) {
  const charge = await db.charge.findFirst({
    where: { id, settledAt: { not: null }, ...visibleTo(viewer) },
    include: {
      payments: {
        where: { settledAt: { not: null } },
        orderBy: { createdAt: "asc" },
        include: ofPlan,
      },
      method: { select: { label: true } },
      askedBy: { select: { id: true, name: true } },
    },
  });
  if (!charge?.settledAt) return null;
  const { customerId, askedBy, currency } = charge;
  const receipt: Receipt = {
    id,
    currency,
    totalMinor: Number(charge.amountMinor),
    returnedMinor: Number(charge.returnedMinor),
    savedMinor: charge.payments.reduce((sum, { savedMinor }) => sum + Number(savedMinor), 0),
    method: charge.method.label,
    paidAt: charge.settledAt,
    askedBy: askedBy.id === customerId ? null : askedBy.name,
    parts: charge.payments.map(partOf),
  };
  return { customerId, receipt };
}

/** What was taken before customers could confirm a payment here has no charge: it is its own. */
async function paymentReceipt(viewer: Viewer, id: string) {
  const payment = await db.payment.findFirst({
    where: { id, chargeId: null, settledAt: { not: null }, ...visibleTo(viewer) },
    include: ofPlan,
  });
  if (!payment?.settledAt) return null;
  const { customerId, currency, method, settledAt } = payment;
  const totalMinor = Number(payment.amountMinor);
  const receipt: Receipt = {
    id,
    currency,
    totalMinor,
    returnedMinor: 0,
    savedMinor: 0,
    method,
    paidAt: settledAt,
    askedBy: null,
    parts: [partOf(payment)],
  };
  return { customerId, receipt };
}

type Paid = {
  amountMinor: bigint;
  instalment: { number: number };
  plan: {
    purchase: { reference: string; merchant: { name: string }; items: { title: string }[] };
  };
};

const partOf = ({ amountMinor, instalment, plan: { purchase } }: Paid): PaidPart => ({
  merchant: purchase.merchant.name,
  order: purchase.reference,
  title: purchase.items.map(({ title }) => title).join(", "),
  number: instalment.number,
  amountMinor: Number(amountMinor),
});

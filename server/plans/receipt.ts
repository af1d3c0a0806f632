import type { ChargeFailure, ChargeState, ChargeView } from "#server/payments/schema.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Charge } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { visibleTo } from "./policy.ts";
import { partOf, payableOf } from "./payment-part.ts";
import { fetchPlansOf } from "./rows.ts";

const paid = {
  planId: true,
  instalmentId: true,
  amountMinor: true,
  savedMinor: true,
  failedAt: true,
} as const;

/** What became of a payment, with what is left of its plans now. */
export async function viewCharge(viewer: Viewer, id: string): Promise<ChargeView> {
  const charge = await db.charge.findFirst({
    where: { id, ...visibleTo(viewer) },
    include: {
      payments: { select: paid },
      method: { select: { label: true } },
      askedBy: { select: { id: true, name: true } },
    },
  });
  if (!charge) throw new NotFound();
  const { payments, currency, customerId, askedBy } = charge;
  // Of one that is open the receipt says what it will leave, as its quote did.
  const hasEnded = charge.settledAt !== null || charge.failedAt !== null;
  const plans = await fetchPlansOf(customerId);
  const parts = plans.flatMap((plan) => {
    const own = payments
      .filter(({ planId }) => planId === plan.id)
      .map(({ failedAt, ...one }) => ({
        ...one,
        amountMinor: Number(one.amountMinor),
        // What went back has saved nothing.
        savedMinor: failedAt && charge.settledAt ? 0 : Number(one.savedMinor),
      }));
    return own.length > 0 ? [partOf(plan, withoutPending(payableOf(plan)), own, hasEnded)] : [];
  });
  const money = (minor: bigint) => ({ minor: Number(minor), currency });
  return {
    id,
    reference: referenceOf(id),
    state: stateOf(charge),
    total: money(charge.amountMinor),
    method: charge.method.label,
    createdAt: charge.createdAt.toISOString(),
    endedAt: (charge.settledAt ?? charge.failedAt)?.toISOString() ?? null,
    failure: charge.failure as ChargeFailure | null,
    proofUrl: stateOf(charge) === "proof" ? charge.proofUrl : null,
    returned: charge.returnedMinor > 0n ? money(charge.returnedMinor) : null,
    confirmedBy: askedBy.id === customerId ? null : askedBy.name,
    parts,
  };
}

export async function chargeByKey(viewer: Viewer, key: string): Promise<ChargeView | null> {
  const charge = await db.charge.findUnique({
    where: { customerId_key: { customerId: viewer.id, key } },
    select: { id: true },
  });
  return charge && viewCharge(viewer, charge.id);
}

/** What is on its way is this very charge. */
const withoutPending = (payable: ReturnType<typeof payableOf>) =>
  payable.map((one) => ({ ...one, pendingMinor: 0 }));

function stateOf({ settledAt, failedAt, proofUrl }: Charge): ChargeState {
  if (settledAt) return "settled";
  if (failedAt) return "declined";
  return proofUrl ? "proof" : "pending";
}

/** Crockford's: without I, L, O and U, which are read as something else, or read aloud as something better not said. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The end of an id is chance, its beginning the time: 40 bits of it are "7F3K-92QD". */
export function referenceOf(id: string) {
  const bits = BigInt(`0x${id.replaceAll("-", "").slice(-10)}`);
  const letters = Array.from({ length: 8 }, (_, place) => {
    const digit = Number((bits >> BigInt(5 * (7 - place))) & 31n);
    return LETTERS.charAt(digit);
  }).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

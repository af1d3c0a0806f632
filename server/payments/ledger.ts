import type { Tx } from "#server/platform/db.ts";
import { announce } from "#server/platform/happening.ts";
import type { LedgerAccountKind, LedgerTransactionKind } from "#server/platform/prisma/enums.ts";

const COMPANY = "00000000-0000-0000-0000-000000000000";

type Owner = { planId: string; merchantId: string };

export type Entry = {
  account: LedgerAccountKind;
  /** Debit is positive, credit negative. */
  minor: number;
  instalmentId?: string;
};

export type Booking = Owner & {
  kind: LedgerTransactionKind;
  currency: string;
  occurredAt: Date;
  paymentId?: string;
  refundId?: string;
};

/** Its entries sum to zero, which the database checks once more at commit; entries of nothing are left out. */
export async function book(tx: Tx, booking: Booking, all: Entry[]) {
  const entries = balanced(all);
  const { kind, planId, paymentId, refundId, occurredAt, currency } = booking;
  const accounts = await accountsFor(tx, booking, new Set(entries.map(({ account }) => account)));
  const transaction = await tx.ledgerTransaction.create({
    data: { kind, planId, paymentId, refundId, occurredAt },
    select: { id: true },
  });
  await tx.ledgerEntry.createMany({
    data: entries.map(({ account, minor, instalmentId }) => ({
      transactionId: transaction.id,
      accountId: accountOf(accounts, account, currency),
      instalmentId,
      amountMinor: BigInt(minor),
    })),
  });
  await announce(tx, { kind: "booked", planId, paymentId, refundId });
}

export function balanced(all: Entry[]) {
  const entries = all.filter(({ minor }) => minor !== 0);
  const sum = entries.reduce((total, { minor }) => total + minor, 0);
  if (sum !== 0) throw new RangeError(`A ledger transaction sums to ${sum} instead of zero`);
  return entries;
}

type Account = { id: string; kind: LedgerAccountKind };

async function accountsFor(tx: Tx, booking: Booking, kinds: Set<LedgerAccountKind>) {
  // Always in one order, so that two that open the same accounts wait for each other and never in a circle.
  const wanted = [...kinds].toSorted().map((kind) => ({
    kind,
    ownerId: ownerOf(kind, booking),
    currency: booking.currency,
  }));
  const find = () =>
    tx.ledgerAccount.findMany({ where: { OR: wanted }, select: { id: true, kind: true } });
  const found = await find();
  if (found.length === wanted.length) return found;
  await tx.ledgerAccount.createMany({ data: wanted, skipDuplicates: true });
  return find();
}

export function ownerOf(kind: LedgerAccountKind, { planId, merchantId }: Owner) {
  if (kind === "receivable") return planId;
  return kind === "merchant_payable" ? merchantId : COMPANY;
}

function accountOf(accounts: Account[], kind: LedgerAccountKind, currency: string) {
  const account = accounts.find((candidate) => candidate.kind === kind);
  if (!account) throw new Error(`There is no ${kind} account in ${currency}`);
  return account.id;
}

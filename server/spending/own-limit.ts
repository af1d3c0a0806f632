import { announce } from "#server/platform/happening.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { lockPeople } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { planHooks } from "#server/plans/plan-hooks.ts";
import { limitsIn, spendingOf } from "./limits.ts";
import { queueOwnLimitMail } from "./mails.ts";
import { canProtectThemselves } from "./policy.ts";
import { changeTo, type Limits } from "./rules.ts";

type NewOwnLimit = { currency: string; fromMinor: number | null; toMinor: number | null };

/**
 * Less counts at once; more, or no own limit any more, counts later and can be taken back. Sent twice it is done once.
 * @throws Conflict when it is another one than was shown
 */
export async function setOwnLimit(viewer: Viewer, asked: NewOwnLimit) {
  authorize(canProtectThemselves(viewer));
  const { currency, toMinor } = asked;
  const isChanged = await db.$transaction(async (tx) => {
    const limits = await lockedLimits(tx, viewer, currency);
    if (isSetTo(limits, toMinor)) return false;
    if (limits.ownMinor !== asked.fromMinor) throw new Conflict("spending.limitChanged");
    const change = changeTo(limits, toMinor, now());
    if (change.kind === "refused") throw new Invalid(`spending.${change.reason}`);
    await (change.kind === "lower"
      ? lower(tx, viewer, { currency, toMinor })
      : wish(tx, viewer, limits, { currency, toMinor, from: change.from }));
    await queueOwnLimitMail(tx, viewer, { ...asked, change });
    await announce(tx, { kind: "spending", customerId: viewer.id, cause: "own_limit" });
    return true;
  });
  if (isChanged) planHooks().changed(viewer.id);
}

/** The own limit stays as it is. @throws Conflict when the higher one counts already */
export async function takeRaiseBack(viewer: Viewer, { currency }: { currency: string }) {
  authorize(canProtectThemselves(viewer));
  const isChanged = await db.$transaction(async (tx) => {
    await lockPeople(tx, "spending", [viewer.id]);
    const where = { customerId_currency: { customerId: viewer.id, currency } };
    const row = await tx.spendingLimit.findUnique({ where });
    if (!row?.wishFrom) return false;
    if (row.wishFrom <= now()) throw new Conflict("spending.raiseCounts");
    await tx.spendingLimit.update({ where, data: { wishMinor: null, wishFrom: null } });
    await announce(tx, { kind: "spending", customerId: viewer.id, cause: "raise_taken_back" });
    return true;
  });
  if (isChanged) planHooks().changed(viewer.id);
}

/** @throws NotFound for a currency in which this customer neither buys nor has a limit */
async function lockedLimits(tx: Tx, { id: customerId }: Viewer, currency: string) {
  await lockPeople(tx, "spending", [customerId]);
  const { limits } = await spendingOf(customerId, tx);
  if (!limits.some((one) => one.currency === currency)) throw new NotFound();
  const where = { customerId_currency: { customerId, currency } };
  return limitsIn(await tx.spendingLimit.findUnique({ where }));
}

const isSetTo = ({ ownMinor, wish: next }: Limits, toMinor: number | null) =>
  next ? next.minor === toMinor : ownMinor === toMinor && toMinor !== null;

async function lower(tx: Tx, { id: customerId }: Viewer, { currency, toMinor }: To) {
  const own = { ownMinor: toMinor, ownSince: now(), wishMinor: null, wishFrom: null };
  await tx.spendingLimit.upsert({
    where: { customerId_currency: { customerId, currency } },
    create: { customerId, currency, ...own },
    update: own,
  });
}

type To = { currency: string; toMinor: number | null };

/** A wish whose time had come is what was in force before this one. */
async function wish(
  tx: Tx,
  { id: customerId }: Viewer,
  { ownMinor }: Limits,
  { currency, toMinor, from }: To & { from: Date },
) {
  await tx.spendingLimit.update({
    where: { customerId_currency: { customerId, currency } },
    data: { ownMinor, wishMinor: toMinor, wishFrom: from },
  });
}

import { dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { Need } from "./dialogue.ts";

const DAY = 86_400_000;
/** Nobody asks about what was long ago. */
const LONG_AGO = 250 * DAY;

/** What was bought, and what has come of it. */
export type PastPurchase = Awaited<ReturnType<typeof listPastPurchases>>[number];

export const listPastPurchases = () =>
  db.purchase.findMany({
    orderBy: [{ purchasedAt: "asc" }, { reference: "asc" }],
    include: {
      merchant: { select: { name: true } },
      items: { orderBy: { position: "asc" }, take: 1 },
      refunds: true,
      cases: true,
      plan: {
        include: {
          instalments: { orderBy: { number: "asc" }, include: { extensions: true } },
          payments: true,
          hardships: true,
        },
      },
    },
  });

/** Those of which the words are true at that time. */
export const fitting = (purchases: PastPurchase[], need: Need, at: Date, timeZone: string) =>
  purchases.filter((one) => {
    const age = +at - +one.purchasedAt;
    return age > DAY && age < LONG_AGO && fits(need)(one, at, timeZone);
  });

type Fits = (purchase: PastPurchase, at: Date, timeZone: string) => boolean;

function fits(need: Need): Fits {
  if (need === "running") return isRunning;
  if (need === "financing") return (one, at) => isRunning(one, at) && (one.plan?.rateBps ?? 0) > 0;
  if (need === "instalments")
    return (one, at) => isRunning(one, at) && one.plan?.kind === "instalments";
  if (need === "next") return (one, at, timeZone) => nextOf(one, at, timeZone) !== null;
  if (need === "return")
    return ({ cases }, at) => cases.some((one) => one.kind === "sent_back" && isOpen(one, at));
  if (need === "refund")
    return ({ refunds }, at) => refunds.some((one) => isWithin(12, one.createdAt, at));
  if (need === "failed")
    return ({ plan }, at) => plan?.payments.some((one) => isWithin(4, one.failedAt, at)) ?? false;
  if (need === "ended") return ({ plan }, at) => isWithin(60, plan?.settledAt ?? null, at);
  return () => true;
}

const isWithin = (days: number, then: Date | null, at: Date) =>
  then !== null && then < at && +at - +then < days * DAY;

function isRunning({ plan, cases }: PastPurchase, at: Date) {
  const ended = plan?.settledAt ?? plan?.cancelledAt;
  return (!ended || ended > at) && !cases.some((one) => isOpen(one, at));
}

const isOpen = ({ openedAt, endedAt }: PastPurchase["cases"][number], at: Date) =>
  openedAt < at && (!endedAt || endedAt > at);

/** What was to be paid next at that time, where nothing has ever come between the plan and its payments. */
export function nextOf(purchase: PastPurchase, at: Date, timeZone: Viewer["timeZone"]) {
  const { plan, refunds, cases } = purchase;
  if (!plan || !isRunning(purchase, at)) return null;
  const isMoved = plan.instalments.some(({ extensions }) => extensions.length > 0);
  if (isMoved || plan.hardships.length + refunds.length + cases.length > 0) return null;
  const open = plan.instalments.filter(
    ({ id }) =>
      !plan.payments.some(
        ({ instalmentId, settledAt }) =>
          instalmentId === id && settledAt !== null && settledAt <= at,
      ),
  );
  const [next] = open;
  return next && dayOf(next.dueOn) > dayIn(timeZone, at) ? next : null;
}

import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canSeeMethodsOfOthers, methodsVisibleTo } from "./policy.ts";
import type { MethodView } from "./schema.ts";

export type NewMethod = {
  /** The provider's: a method told twice is one method. */
  id: string;
  customerId: string;
  label: string;
  at: Date;
} & ({ kind: "card"; expiresOn: string } | { kind: "direct_debit" });

export async function addMethod(method: NewMethod) {
  const { id, customerId, kind, label, at } = method;
  const expiresOn = method.kind === "card" ? dateOf(method.expiresOn) : null;
  await db.paymentMethod.createMany({
    data: [{ id, customerId, kind, label, expiresOn, addedAt: at }],
    skipDuplicates: true,
  });
}

/** @param today the calendar day where the customer lives; on its last day a card is still good */
export const isExpired = ({ expiresOn }: { expiresOn: Date | null }, today: string) =>
  expiresOn !== null && dayOf(expiresOn) < today;

export const listMethods = (viewer: Viewer): Promise<MethodView[]> => methodsOf(viewer, viewer);

export async function methodsFor(viewer: Viewer, customerId: string): Promise<MethodView[]> {
  authorize(canSeeMethodsOfOthers(viewer));
  const where = { id: customerId };
  const select = { id: true, timeZone: true };
  return methodsOf(viewer, await db.person.findUniqueOrThrow({ where, select }));
}

type Owner = { id: string; timeZone: string };

async function methodsOf(viewer: Viewer, { id: customerId, timeZone }: Owner) {
  const [methods, used] = await Promise.all([
    db.paymentMethod.findMany({
      where: { AND: [{ customerId, removedAt: null }, methodsVisibleTo(viewer)] },
      orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    }),
    labelsInUse(customerId),
  ]);
  const today = dayIn(timeZone);
  const views = methods.map((method) => ({
    id: method.id,
    kind: method.kind,
    label: method.label,
    expiresOn: method.expiresOn && dayOf(method.expiresOn),
    isExpired: isExpired(method, today),
    usedBy: used.filter((label) => label === method.label).length,
  }));
  return views.toSorted((a, b) => b.usedBy - a.usedBy);
}

/** A running plan pays with what it was last paid with, or what was last tried. */
async function labelsInUse(customerId: string) {
  const plans = await db.plan.findMany({
    where: { customerId, settledAt: null, cancelledAt: null },
    select: { payments: { select: { method: true }, orderBy: { createdAt: "desc" }, take: 1 } },
  });
  return plans.flatMap(({ payments }) => payments.map(({ method }) => method));
}

import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { isExpired } from "./method-rules.ts";
import { canSeeMethodsOfOthers, methodsVisibleTo } from "./policy.ts";
import type { MethodView } from "./schema.ts";

export type NewMethod = {
  /** The provider's: a method told twice is one method. */
  id: string;
  customerId: string;
  label: string;
  at: Date;
  isDefault?: boolean;
} & ({ kind: "card"; expiresOn: string } | { kind: "direct_debit" });

export async function addMethod(method: NewMethod) {
  const { id, customerId, kind, label, at, isDefault = false } = method;
  const expiresOn = method.kind === "card" ? dateOf(method.expiresOn) : null;
  await db.paymentMethod.createMany({
    data: [{ id, customerId, kind, label, expiresOn, isDefault, addedAt: at }],
    skipDuplicates: true,
  });
}

/** What a new plan is paid with; null while the customer has nothing to pay with. */
export async function defaultMethodIn(tx: Tx, customerId: string) {
  const where = { customerId, isDefault: true, removedAt: null };
  const method = await tx.paymentMethod.findFirst({ where, select: { id: true } });
  return method?.id ?? null;
}

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
    plansByMethod(customerId),
  ]);
  const today = dayIn(timeZone);
  const views = methods.map((method) => ({
    id: method.id,
    kind: method.kind,
    label: method.label,
    expiresOn: method.expiresOn && dayOf(method.expiresOn),
    isExpired: isExpired(method, today),
    isDefault: method.isDefault,
    usedBy: used.get(method.id) ?? 0,
  }));
  return views.toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault) || b.usedBy - a.usedBy);
}

async function plansByMethod(customerId: string) {
  const groups = await db.plan.groupBy({
    by: ["methodId"],
    where: { ...running(customerId), autopay: true },
    _count: true,
  });
  return new Map(groups.map(({ methodId, _count: count }) => [methodId, count]));
}

export const running = (customerId: string) => ({ customerId, settledAt: null, cancelledAt: null });

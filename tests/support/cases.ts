import { randomUUID } from "node:crypto";
import { decideCase } from "#server/cases/end.ts";
import { openCase } from "#server/cases/open.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { onAutopay } from "./autopay.ts";

type Return = { purchaseId: string; amountMinor: number; at: Date };

/** As it stands in a history: nobody is told. @returns its id */
export async function openReturn(customer: Viewer, { purchaseId, amountMinor, at }: Return) {
  const plan = await db.plan.findUniqueOrThrow({ where: { purchaseId } });
  const asked = { key: randomUUID(), planId: plan.id, kind: "sent_back" as const };
  const reporter = { viewer: customer, customerId: customer.id };
  const said = { ...asked, minor: amountMinor, text: "It does not fit." };
  const { id } = await openCase(reporter, said, at);
  return id;
}

export async function acceptReturn(id: string, at: Date) {
  const { amountMinor } = await db.case.findUniqueOrThrow({ where: { id } });
  await decideCase(null, { id, end: "accepted", minor: Number(amountMinor) }, at);
}

export const declineReturn = (id: string, at: Date) =>
  decideCase(null, { id, end: "declined", text: "It was used." }, at);

/** A plan of 3 × 62.66 pounds on autopay, of which the customer says that the boots are faulty. */
export async function reported(overrides: Partial<Parameters<typeof openCase>[1]> = {}) {
  const paying = await onAutopay();
  const { customer, plan } = paying;
  const asked = { ...faulty(plan), ...overrides };
  const { id } = await openCase({ viewer: customer, customerId: customer.id }, asked);
  return { ...paying, id };
}

export const faulty = ({ id: planId }: { id: string }) => ({
  key: randomUUID(),
  planId,
  kind: "faulty" as const,
  minor: 18_798,
  text: "The sole came off on the second day.",
});

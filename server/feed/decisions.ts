import type { z } from "zod";
import { caseHooks } from "#server/cases/case-hooks.ts";
import { decideCaseIn } from "#server/cases/end.ts";
import type { Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { decisionTold } from "./inbound.ts";
import type { Answer } from "./once.ts";
import { idOf, mustBeInCurrency } from "./reference.ts";

/** As the shop's own system decides on what its customer has reported. The very same again is fine. */
export async function tellDecision(
  tx: Tx,
  id: string,
  told: z.output<typeof decisionTold>,
): Promise<Answer> {
  const select = { heldAt: true, purchase: { select: { currency: true } } };
  const found = await tx.case.findUnique({ where: { id }, select });
  if (!found) throw new NotFound();
  if (told.outcome === "accepted") mustBeInCurrency(found.purchase, told.currency);
  const customerId = await decideCaseIn(tx, decisionOf(id, told, found.heldAt));
  return {
    status: 200,
    body: { id, outcome: told.outcome },
    after: () => caseHooks().notify(customerId),
  };
}

/** A case that is opened again can be declined again, in the same words. */
function decisionOf(id: string, told: z.output<typeof decisionTold>, heldAt: Date) {
  if (told.outcome === "accepted") {
    return { id, end: "accepted" as const, minor: told.amountMinor, text: told.text };
  }
  const key = idOf("decision", id, heldAt.toISOString(), told.text);
  return { id, end: "declined" as const, text: told.text, key };
}

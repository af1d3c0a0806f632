import { audit } from "#server/platform/audit.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { Actor, LockedCase } from "./locked.ts";
import { refundLimit, type RefundRules } from "./policy.ts";

type Proposed = { minor: number; text: string };

/** What an agent may not decide on alone waits for somebody who answers for others. The shop's own system may. */
export function mustBeApproved(
  by: Actor,
  minor: number,
  currency: string,
  rules: RefundRules,
): by is Viewer {
  if (!by) return false;
  const limit = refundLimit(by, currency, rules);
  return limit !== null && minor > limit;
}

/** The very same again is fine. @throws Conflict when a colleague has proposed something else */
export async function propose(tx: Tx, by: Viewer, found: LockedCase, { minor, text }: Proposed) {
  const { id: caseId, customerId } = found.row;
  const known = await tx.refundProposal.findUnique({ where: { caseId } });
  const isSame = Number(known?.amountMinor) === minor && known?.text === text;
  if (known && isSame) return;
  if (known && known.proposedById !== by.id) throw new Conflict("cases.proposedAlready");
  const data = { amountMinor: BigInt(minor), text, proposedById: by.id, proposedAt: found.at };
  await tx.refundProposal.upsert({
    where: { caseId },
    create: { caseId, ...data },
    update: data,
  });
  await audit(tx, by, { action: "cases.proposed", subjectId: caseId, customerId });
}

/** Nobody is their own second pair of eyes, whatever they have become since. */
export async function mustBeOfAnother(tx: Tx, by: Actor, caseId: string) {
  const known = await tx.refundProposal.findUnique({ where: { caseId } });
  if (known && known.proposedById === by?.id) throw new Conflict("cases.ownProposal");
}

import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import type { KnowledgeOutcome } from "#server/platform/prisma/enums.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { clusterWith } from "./clusters.ts";
import { canDecide } from "./policy.ts";

type GapDecision = { id: string; from: string | null; outcome: KnowledgeOutcome };

/**
 * Of all who have asked so far and nobody has decided on.
 * @throws Conflict when somebody decided since the viewer looked, with their name
 */
export async function decideGaps(viewer: Viewer, { id, from, outcome }: GapDecision) {
  authorize(canDecide(viewer));
  const gap = await db.knowledgeGap.findUnique({ where: { id }, select: { language: true } });
  if (!gap) throw new NotFound();
  const { members, state, decision } = await clusterWith(id, gap.language);
  if (state !== "open" || (decision?.id ?? null) !== from) throw overtaken(decision?.by);
  const open = members.filter((member) => member.decision === null).map((member) => member.id);
  return db.$transaction(async (tx) => {
    await mustBeUndecided(tx, open);
    const decided = await decide(tx, viewer, outcome, { questions: open.length });
    await tx.knowledgeGap.updateMany({
      where: { id: { in: open } },
      data: { decisionId: decided.id },
    });
    return decided;
  }, LOCK_TIMEOUT);
}

/** In the order of their ids, so that two who decide on the same ones wait for each other and not around a corner. */
async function mustBeUndecided(tx: Tx, ids: string[]) {
  await tx.$queryRaw`
    select 1 from knowledge_gap where id = any(${ids}::uuid[]) order by id for update`;
  const taken = await tx.knowledgeGap.findFirst({
    where: { id: { in: ids }, decisionId: { not: null } },
    select: { decision: { select: { decidedBy: { select: { name: true } } } } },
  });
  if (taken) throw overtaken(taken.decision?.decidedBy.name);
}

/** @throws Conflict when somebody else has decided already, or its customer has changed their mind */
export async function decideAnswer(
  viewer: Viewer,
  { id, outcome }: { id: string; outcome: KnowledgeOutcome },
) {
  authorize(canDecide(viewer));
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from answer_verdict where id = ${id}::uuid for update`;
    const verdict = await tx.answerVerdict.findUnique({
      where: { id },
      select: {
        isHelpful: true,
        decision: { select: { decidedBy: { select: { name: true } } } },
        conversation: { select: { customerId: true } },
      },
    });
    if (!verdict) throw new NotFound();
    if (verdict.isHelpful || verdict.decision) throw overtaken(verdict.decision?.decidedBy.name);
    const { customerId } = verdict.conversation;
    const decided = await decide(tx, viewer, outcome, { questions: 1 }, customerId);
    await tx.answerVerdict.update({ where: { id }, data: { decisionId: decided.id } });
    return decided;
  });
}

async function decide(
  tx: Tx,
  viewer: Viewer,
  outcome: KnowledgeOutcome,
  { questions }: { questions: number },
  customerId?: string,
) {
  const decided = await tx.knowledgeDecision.create({
    data: { outcome, decidedById: viewer.id, decidedAt: now() },
    select: { id: true },
  });
  await audit(tx, viewer, {
    action: "knowledge.decide",
    subjectId: decided.id,
    ...(customerId && { customerId }),
    details: { as: outcome, questions },
  });
  return decided;
}

/** What was decided on is open again. @throws Conflict when a colleague has undone it already */
export async function undoDecision(viewer: Viewer, id: string) {
  authorize(canDecide(viewer));
  await db.$transaction(async (tx) => {
    const { count } = await tx.knowledgeDecision.deleteMany({ where: { id } });
    if (count === 0) throw new Conflict("knowledge.undoneAlready");
    await audit(tx, viewer, { action: "knowledge.undo", subjectId: id });
  });
}

const overtaken = (name: string | undefined) =>
  name ? new Conflict("knowledge.overtaken", { name }) : new Conflict("knowledge.notAsSeen");

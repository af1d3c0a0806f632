import { now } from "#server/platform/clock.ts";
import { audit } from "#server/platform/audit.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import type { DebriefInput } from "./debrief-schema.ts";
import { markWhole } from "./mark-whole.ts";
import { canSortThemes } from "./policy.ts";
import { lockThemes, notifyThemes, record } from "./write.ts";

/**
 * Once for each shift, by whoever had it. What was said becomes evidence: of the theme that the agent names, else of
 * one that is proposed in their words.
 */
export async function sendDebrief(viewer: Viewer, { shiftId, pains }: DebriefInput) {
  authorize(canSortThemes(viewer));
  const shift = await db.shift.findFirst({
    where: { id: shiftId, agentId: viewer.id, cancelledAt: null },
  });
  if (!shift) throw new NotFound();
  if (+shift.startsAt > +now()) throw new Invalid("themes.shiftAhead");
  await db.$transaction(async (tx) => {
    const { count } = await tx.shiftDebrief.createMany({
      data: [{ shiftId, agentId: viewer.id, pains, sentAt: now() }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict("themes.debriefed");
    // All at once, as two debriefs may name the same ones in another order.
    await lockThemes(
      tx,
      pains.flatMap(({ themeId }) => themeId ?? []),
    );
    for (const pain of pains) await keep(tx, viewer, pain);
    await audit(tx, viewer, {
      action: "themes.debrief",
      subjectId: shiftId,
      details: { rows: pains.length },
    });
  }, LOCK_TIMEOUT);
  notifyThemes();
}

type Pain = DebriefInput["pains"][number];

async function keep(tx: Tx, viewer: Viewer, { text, area, themeId, evidence }: Pain) {
  const ids = await markWhole(tx, viewer, area, evidence);
  const theme = themeId ? await known(tx, themeId) : await proposed(tx, viewer, text, area);
  const isProposed = theme.status === "proposed";
  const confirmed = isProposed ? {} : { confirmedAt: now(), confirmedById: viewer.id };
  // What is part of another theme already stays there.
  const { count } = await tx.themeEvidence.updateMany({
    where: { id: { in: ids }, themeId: null },
    data: { themeId: theme.id, ...confirmed },
  });
  if (count > 0) await record(tx, viewer, theme.id, { kind: "evidence_added", evidence: count });
}

async function known(tx: Tx, id: string) {
  const [theme] = await lockThemes(tx, [id]);
  if (!theme || theme.mergedIntoId || theme.dismissedAt) throw new Conflict("themes.mergedAway");
  return theme;
}

async function proposed(tx: Tx, viewer: Viewer, title: string, area: Pain["area"]) {
  const theme = await tx.theme.create({ data: { title, area, createdAt: now() } });
  await record(tx, viewer, theme.id, { kind: "proposed", to: title });
  return theme;
}

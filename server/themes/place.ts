import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Theme } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canSortThemes } from "./policy.ts";
import { lockThemes, notifyThemes, record } from "./write.ts";

type Move = { ids: string[]; from: string | null; to: string | null };

/** All of them or none: what a colleague has moved since stays where it is. */
export async function moveEvidence(viewer: Viewer, move: Move) {
  authorize(canSortThemes(viewer));
  await db.$transaction((tx) => place(tx, viewer, move));
  notifyThemes();
  return { moved: move.ids.length };
}

/** @throws Conflict unless all are where the viewer saw them */
export async function place(tx: Tx, viewer: Viewer, { ids, from, to }: Move) {
  const themes = await lockThemes(
    tx,
    [to, from].filter((one) => one !== null),
  );
  mustTake(themes.find(({ id }) => id === to));
  const confirmed = to ? { confirmedAt: now(), confirmedById: viewer.id } : NOT_CONFIRMED;
  const { count } = await tx.themeEvidence.updateMany({
    where: { id: { in: ids }, themeId: from },
    data: { themeId: to, removedAt: null, removedById: null, ...confirmed },
  });
  if (count < ids.length) throw new Conflict("themes.evidenceMoved");
  const evidence = ids.length;
  if (from) await record(tx, viewer, from, { kind: "evidence_moved", otherId: to, evidence });
  if (to) await record(tx, viewer, to, { kind: "evidence_added", otherId: from, evidence });
}

const NOT_CONFIRMED = { confirmedAt: null, confirmedById: null };

/** In one that is not on the board what is put there would be lost from sight. */
function mustTake(theme: Theme | undefined) {
  if (theme?.mergedIntoId) throw new Conflict("themes.mergedAway");
  if (theme?.dismissedAt) throw new Conflict("themes.notAsSeen");
}

/** What a proposal was proposed for speaks for the theme that it becomes. */
export const confirmAll = (tx: Tx, viewer: Viewer, themeId: string) =>
  tx.themeEvidence.updateMany({
    where: { themeId, confirmedAt: null, removedAt: null },
    data: { confirmedAt: now(), confirmedById: viewer.id },
  });

/** It stays with its theme and speaks for it no more, until it is put back. */
export const removeEvidence = (viewer: Viewer, id: string) =>
  setRemoved(viewer, id, { isRemoved: true });

export const restoreEvidence = (viewer: Viewer, id: string) =>
  setRemoved(viewer, id, { isRemoved: false });

async function setRemoved(viewer: Viewer, id: string, { isRemoved }: { isRemoved: boolean }) {
  authorize(canSortThemes(viewer));
  await db.$transaction(async (tx) => {
    const { themeId, customerId } = await found(tx, id);
    if (!themeId) throw new Conflict("themes.evidenceMoved");
    await lockThemes(tx, [themeId]);
    const { count } = await tx.themeEvidence.updateMany({
      where: { id, themeId, removedAt: isRemoved ? null : { not: null } },
      data: isRemoved
        ? { removedAt: now(), removedById: viewer.id }
        : { removedAt: null, removedById: null, confirmedAt: now(), confirmedById: viewer.id },
    });
    if (count === 0) throw new Conflict("themes.evidenceMoved");
    const kind = isRemoved ? "evidence_removed" : "evidence_restored";
    await record(tx, viewer, themeId, { kind, evidence: 1 });
    await audit(tx, viewer, { action: `themes.${kind}`, subjectId: id, customerId });
  });
  notifyThemes();
}

async function found(tx: Tx, id: string) {
  const evidence = await tx.themeEvidence.findUnique({
    where: { id },
    select: { themeId: true, customerId: true },
  });
  if (!evidence) throw new NotFound();
  return evidence;
}

type Suggested = { themeId: string; ids: string[] };

export const acceptSuggested = (viewer: Viewer, suggested: Suggested) =>
  decide(viewer, suggested, async (tx, ids) => {
    await tx.themeEvidence.updateMany({
      where: { id: { in: ids } },
      data: { confirmedAt: now(), confirmedById: viewer.id },
    });
    await record(tx, viewer, suggested.themeId, { kind: "evidence_added", evidence: ids.length });
  });

/** They only looked the same: they are not suggested for this theme again. */
export const keepApart = (viewer: Viewer, suggested: Suggested) =>
  decide(viewer, suggested, (tx, ids) =>
    tx.themeEvidence.updateMany({
      where: { id: { in: ids } },
      data: { themeId: null, apartFrom: { push: suggested.themeId } },
    }),
  );

async function decide(
  viewer: Viewer,
  { themeId, ids }: Suggested,
  act: (tx: Tx, ids: string[]) => Promise<unknown>,
) {
  authorize(canSortThemes(viewer));
  await db.$transaction(async (tx) => {
    await lockThemes(tx, [themeId]);
    const still = { id: { in: ids }, themeId, confirmedAt: null, removedAt: null };
    if ((await tx.themeEvidence.count({ where: still })) < ids.length)
      throw new Conflict("themes.evidenceMoved");
    await act(tx, ids);
  });
  notifyThemes();
}

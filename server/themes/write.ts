import { notifyDesks } from "#server/conversations/topics.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { announce } from "#server/platform/happening.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import type { Prisma, Theme } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canSortThemes } from "./policy.ts";

export type Seen = { id: string; version: number };

export const notifyThemes = () => notifyDesks({ changed: "themes" });

/** In the order of their ids, so that two who merge the same ones wait for each other. @throws NotFound */
export async function lockThemes(tx: Tx, ids: string[]): Promise<Theme[]> {
  await tx.$queryRaw`select 1 from theme where id = any(${ids}::uuid[]) order by id for update`;
  const themes = await tx.theme.findMany({ where: { id: { in: ids } } });
  return ids.map((id) => themes.find((theme) => theme.id === id) ?? missing());
}

function missing(): never {
  throw new NotFound();
}

/**
 * What the viewer has seen, and nobody has changed since; what is merged lives elsewhere.
 * @throws Conflict with the name of who was faster
 */
export async function changeTheme<Result>(
  viewer: Viewer,
  seen: Seen,
  change: (tx: Tx, theme: Theme) => Promise<Result>,
  { others = [], isMerged = false }: { others?: string[]; isMerged?: boolean } = {},
): Promise<Result> {
  authorize(canSortThemes(viewer));
  const result = await db.$transaction(async (tx) => {
    const [theme = missing()] = await lockThemes(tx, [seen.id, ...others]);
    await mustBeAsSeen(tx, theme, seen.version);
    if ((theme.mergedIntoId !== null) !== isMerged) throw new Conflict("themes.mergedAway");
    return change(tx, theme);
  }, LOCK_TIMEOUT);
  notifyThemes();
  return result;
}

async function mustBeAsSeen(tx: Tx, { id, version }: Theme, seen: number) {
  if (version === seen) return;
  const last = await tx.themeChange.findFirst({
    where: { themeId: id },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { by: { select: { name: true } } },
  });
  throw last?.by
    ? new Conflict("themes.overtaken", { name: last.by.name })
    : new Conflict("themes.notAsSeen");
}

type Change = Omit<Prisma.ThemeChangeUncheckedCreateInput, "id" | "themeId" | "byId" | "at">;

/** The theme, its history and the audit log change together or not at all. */
export async function record(
  tx: Tx,
  viewer: Viewer,
  themeId: string,
  { data = {}, ...change }: Change & { data?: Prisma.ThemeUncheckedUpdateInput },
) {
  await tx.theme.update({
    where: { id: themeId },
    data: { ...data, version: { increment: 1 } },
  });
  await tx.themeChange.create({ data: { ...change, themeId, byId: viewer.id, at: now() } });
  await audit(tx, viewer, {
    action: "themes.change",
    subjectId: themeId,
    details: { kind: change.kind, from: change.from ?? null, to: change.to ?? null },
  });
  await announceChange(tx, themeId, change);
}

/** Also outside of this program; what it came to is counted where it is announced. */
async function announceChange(tx: Tx, themeId: string, { kind, from }: Change) {
  const theme = { kind: "theme" as const, themeId };
  if (kind === "status" && from === "proposed") return announce(tx, { ...theme, step: "created" });
  if (kind === "status" || kind === "owner") {
    return announce(tx, { ...theme, step: "changed", what: kind });
  }
  if (kind === "renamed") return announce(tx, { ...theme, step: "changed", what: "title" });
}

import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import { announce } from "#server/platform/happening.ts";
import type { Theme } from "#server/platform/prisma/client.ts";
import type { ThemeArea, ThemeStatus } from "#server/platform/prisma/enums.ts";
import { areStaff, authorize, type Viewer } from "#server/platform/viewer.ts";
import { confirmAll, place } from "./place.ts";
import { canSortThemes, type SETTABLE } from "./policy.ts";
import { changeTheme, notifyThemes, record, type Seen } from "./write.ts";

type Named = { title: string; area: ThemeArea };

/** By a person, of what they have chosen; it needs no confirmation. */
export async function createTheme(
  viewer: Viewer,
  { title, area, evidence }: Named & { evidence: string[] },
): Promise<{ id: string }> {
  authorize(canSortThemes(viewer));
  const created = await db.$transaction(async (tx) => {
    const theme = await tx.theme.create({
      data: { title, area, status: "confirmed", createdAt: now() },
      select: { id: true },
    });
    await record(tx, viewer, theme.id, { kind: "created", to: title });
    if (evidence.length > 0) await place(tx, viewer, { ids: evidence, from: null, to: theme.id });
    await announce(tx, { kind: "theme", themeId: theme.id, step: "created" });
    return theme;
  });
  notifyThemes();
  return created;
}

/** A proposal becomes a theme with what speaks for it; a theme is called otherwise. */
export const editTheme = (viewer: Viewer, { title, area, ...seen }: Seen & Named) =>
  changeTheme(viewer, seen, async (tx, theme) => {
    if (theme.status === "proposed") return confirm(tx, viewer, theme, { title, area });
    if (theme.title !== title)
      await record(tx, viewer, theme.id, {
        kind: "renamed",
        from: theme.title,
        to: title,
        data: { title },
      });
    if (theme.area !== area)
      await record(tx, viewer, theme.id, {
        kind: "area",
        from: theme.area,
        to: area,
        data: { area },
      });
  });

async function confirm(tx: Tx, viewer: Viewer, { id }: Theme, { title, area }: Named) {
  await confirmAll(tx, viewer, id);
  await record(tx, viewer, id, {
    kind: "status",
    from: "proposed",
    to: "confirmed",
    data: { title, area, status: "confirmed", dismissedAt: null },
  });
}

/** It comes back when more say the same. */
export const dismissTheme = (viewer: Viewer, seen: Seen) =>
  changeTheme(viewer, seen, async (tx, { id, status }) => {
    if (status !== "proposed") throw new Conflict("themes.notProposed");
    await record(tx, viewer, id, { kind: "dismissed", data: { dismissedAt: now() } });
  });

/** Back from shipped, nobody is told any more who was not told yet. A proposal takes along what it was proposed for. */
export const setThemeStatus = (
  viewer: Viewer,
  { to, ...seen }: Seen & { to: (typeof SETTABLE)[number] },
) =>
  changeTheme(viewer, seen, async (tx, { id, status, title }) => {
    if (status === to) return;
    if (title === "") throw new Invalid("themes.nameFirst");
    await tx.themeShip.updateMany({
      where: { themeId: id, sentAt: null, cancelledAt: null },
      data: { cancelledAt: now() },
    });
    if (status === "proposed") await confirmAll(tx, viewer, id);
    await record(tx, viewer, id, statusChange(status, to));
  });

const statusChange = (from: ThemeStatus, to: ThemeStatus) => ({
  kind: "status" as const,
  from,
  to,
  data: { status: to, shippedAt: null, dismissedAt: null },
});

export const setOwner = (viewer: Viewer, { to, ...seen }: Seen & { to: string | null }) =>
  changeTheme(viewer, seen, async (tx, { id, ownerId }) => {
    if (ownerId === to) return;
    const names = await tx.person.findMany({
      where: { id: { in: [ownerId, to].filter((one) => one !== null) }, ...areStaff },
      select: { id: true, name: true, deactivatedAt: true },
    });
    const nameOf = (who: string | null) => names.find((one) => one.id === who);
    if (to && (!nameOf(to) || nameOf(to)?.deactivatedAt)) throw new Invalid("themes.notStaff");
    const [from, name] = [nameOf(ownerId)?.name ?? null, nameOf(to)?.name ?? null];
    await record(tx, viewer, id, { kind: "owner", from, to: name, data: { ownerId: to } });
  });

/** @param to a month, "2027-01" */
export const setTarget = (viewer: Viewer, { to, ...seen }: Seen & { to: string | null }) =>
  changeTheme(viewer, seen, async (tx, { id, targetOn }) => {
    const from = monthOf(targetOn);
    if (from === to) return;
    const data = { targetOn: to && new Date(`${to}-01T00:00:00Z`) };
    await record(tx, viewer, id, { kind: "target", from, to, data });
  });

export const monthOf = (on: Date | null) => on && on.toISOString().slice(0, 7);

import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { addJob } from "#server/platform/jobs.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { SHIP_JOB } from "./deliver.ts";
import { canShip, canSortThemes, SHIP_LANGUAGES, UNDO_SECONDS } from "./policy.ts";
import { confirmAll } from "./place.ts";
import { recipientsNow } from "./recipients.ts";
import type { ShipInput, ShipPreview } from "./schema.ts";
import { changeTheme, lockThemes, notifyThemes, record } from "./write.ts";

/** Who would be told, were it shipped now. */
export async function previewShip(viewer: Viewer, themeId: string): Promise<ShipPreview> {
  authorize(canSortThemes(viewer));
  const people = await recipientsNow(themeId);
  const customers = people.filter(({ isStaff }) => !isStaff);
  return {
    languages: SHIP_LANGUAGES.map((language) => {
      const speaking = customers.filter((one) => one.language === language);
      const mailed = speaking.filter(({ isMailed }) => isMailed).length;
      return { language, customers: speaking.length, mailed };
    }).filter((row) => row.customers > 0),
    agents: people.length - customers.length,
  };
}

/** Nothing goes out before the seconds are over in which it can be undone. */
export async function shipTheme(viewer: Viewer, { texts, ...seen }: ShipInput) {
  authorize(canShip(viewer));
  return changeTheme(viewer, seen, async (tx, { id, status, title }) => {
    if (status === "shipped") throw new Conflict("themes.shippedAlready");
    if (title === "") throw new Invalid("themes.nameFirst");
    if (status === "proposed") await confirmAll(tx, viewer, id);
    const at = now();
    // The jobs know no clock but the database's.
    const runAt = new Date(Date.now() + UNDO_SECONDS * 1000);
    const sendAt = new Date(+at + UNDO_SECONDS * 1000);
    const ship = await tx.themeShip.create({
      data: { themeId: id, texts, byId: viewer.id, fromStatus: status, createdAt: at, sendAt },
      select: { id: true },
    });
    const data = { status: "shipped" as const, shippedAt: at };
    await record(tx, viewer, id, { kind: "shipped", from: status, to: "shipped", data });
    await addJob(tx, SHIP_JOB, { shipId: ship.id }, { runAt, key: `ship ${ship.id}` });
    return { id: ship.id, sendAt: sendAt.toISOString() };
  });
}

/** @throws Conflict once it has gone out */
export async function undoShip(viewer: Viewer, id: string) {
  authorize(canShip(viewer));
  const known = await db.themeShip.findUnique({ where: { id }, select: { themeId: true } });
  if (!known) throw new NotFound();
  await db.$transaction(async (tx) => {
    await lockThemes(tx, [known.themeId]);
    const { count } = await tx.themeShip.updateMany({
      where: { id, sentAt: null, cancelledAt: null },
      data: { cancelledAt: now() },
    });
    if (count === 0) throw new Conflict("themes.sentAlready");
    const { fromStatus, themeId } = await tx.themeShip.findUniqueOrThrow({ where: { id } });
    const data = { status: fromStatus, shippedAt: null };
    await record(tx, viewer, themeId, {
      kind: "ship_undone",
      from: "shipped",
      to: fromStatus,
      data,
    });
  });
  notifyThemes();
}

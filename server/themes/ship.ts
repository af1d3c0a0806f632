import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { addJob } from "#server/platform/jobs.ts";
import type { ThemeStatus } from "#server/platform/prisma/enums.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { SHIP_JOB } from "./deliver.ts";
import { canShip, canSortThemes, SHIP_LANGUAGES, UNDO_SECONDS } from "./policy.ts";
import { confirmAll } from "./place.ts";
import { recipientsNow } from "./recipients.ts";
import type { ShipInput, ShipPreview } from "./ship-schema.ts";
import { changeTheme, lockThemes, notifyThemes, record } from "./write.ts";

/** Who would be told, were it shipped now. */
export async function previewShip(viewer: Viewer, themeId: string): Promise<ShipPreview> {
  authorize(canSortThemes(viewer));
  const people = await recipientsNow(themeId);
  return {
    languages: SHIP_LANGUAGES.map((language) => {
      const speaking = people.filter((one) => one.language === language);
      const customers = speaking.filter(({ isStaff }) => !isStaff);
      const mailed = customers.filter(({ isMailed }) => isMailed).length;
      const agents = speaking.length - customers.length;
      return { language, customers: customers.length, mailed, agents };
    }).filter((row) => row.customers + row.agents > 0),
    agents: people.filter(({ isStaff }) => isStaff).length,
  };
}

/** Nothing goes out before the seconds are over in which it can be undone. */
export async function shipTheme(viewer: Viewer, { texts, ...seen }: ShipInput) {
  authorize(canShip(viewer));
  return changeTheme(viewer, seen, async (tx, { id, status, title }) => {
    if (status === "shipped") throw new Conflict("themes.shippedAlready");
    if (title === "") throw new Invalid("themes.nameFirst");
    if (status === "proposed") await confirmAll(tx, viewer, id);
    const ship = await send(tx, viewer, { themeId: id, fromStatus: status, texts });
    const data = { status: "shipped" as const, shippedAt: now() };
    await record(tx, viewer, id, { kind: "shipped", from: status, to: "shipped", data });
    return ship;
  });
}

/** Those whose language had no text when it was shipped, and those who came to it since. */
export async function tellRest(viewer: Viewer, { texts, ...seen }: ShipInput) {
  authorize(canShip(viewer));
  return changeTheme(viewer, seen, async (tx, { id, status }) => {
    if (status !== "shipped") throw new Conflict("themes.notAsSeen");
    const going = { themeId: id, sentAt: null, cancelledAt: null };
    // Undone, that one would take the theme back under the feet of this one.
    if ((await tx.themeShip.count({ where: going })) > 0) throw new Conflict("themes.stillSending");
    await record(tx, viewer, id, { kind: "rest_told" });
    return send(tx, viewer, { themeId: id, fromStatus: status, texts });
  });
}

type Sending = { themeId: string; fromStatus: ThemeStatus; texts: ShipInput["texts"] };

async function send(tx: Tx, viewer: Viewer, sending: Sending) {
  const at = now();
  // The jobs know no clock but the database's.
  const runAt = new Date(Date.now() + UNDO_SECONDS * 1000);
  const sendAt = new Date(+at + UNDO_SECONDS * 1000);
  const { id } = await tx.themeShip.create({
    data: { ...sending, byId: viewer.id, createdAt: at, sendAt },
    select: { id: true },
  });
  await addJob(tx, SHIP_JOB, { shipId: id }, { runAt, key: `ship ${id}` });
  return { id, sendAt: sendAt.toISOString() };
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
    const data = fromStatus === "shipped" ? {} : { status: fromStatus, shippedAt: null };
    await record(tx, viewer, themeId, {
      kind: "ship_undone",
      from: "shipped",
      to: fromStatus,
      data,
    });
  });
  notifyThemes();
}

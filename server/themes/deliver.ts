import { notifyPerson } from "#server/conversations/topics.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { announce } from "#server/platform/happening.ts";
import type { Tasks } from "#server/platform/jobs.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { queueMail } from "#server/platform/mail.ts";
import type { Theme } from "#server/platform/prisma/client.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { type Recipient, recipientsOf } from "./recipients.ts";
import { textsIn } from "./ship-view.ts";
import { lockThemes, notifyThemes } from "./write.ts";

export const SHIP_JOB = "themes.ship";

const BATCH = 200;

/** Everybody once, however often it is begun: whoever has the notice is not among those who are told any more. */
export async function deliver(shipId: string): Promise<number> {
  const theme = await claim(shipId);
  if (!theme) return 0;
  let told = 0;
  for (;;) {
    const people = await db.$transaction((tx) => tellSome(tx, theme, shipId), LOCK_TIMEOUT);
    for (const { id, isStaff } of people) if (!isStaff) notifyPerson(id, "feedback");
    told += people.length;
    if (people.length < BATCH) break;
  }
  notifyThemes();
  return told;
}

/** From here on it cannot be undone; a ship that was is none. */
async function claim(shipId: string): Promise<Theme | null> {
  return db.$transaction(async (tx) => {
    const ship = await tx.themeShip.findUnique({ where: { id: shipId } });
    if (!ship) return null;
    const [theme = null] = await lockThemes(tx, [ship.themeId]);
    const { count } = await tx.themeShip.updateMany({
      where: { id: shipId, cancelledAt: null, sentAt: null },
      data: { sentAt: now() },
    });
    if (count > 0) await announce(tx, { kind: "theme", themeId: ship.themeId, step: "shipped" });
    const isSent = await tx.themeShip.count({ where: { id: shipId, sentAt: { not: null } } });
    return isSent > 0 ? theme : null;
  });
}

/** @returns the next ones, who are told now; who reads none of its languages is not */
async function tellSome(tx: Tx, theme: Theme, shipId: string): Promise<Recipient[]> {
  const ship = await tx.themeShip.findUniqueOrThrow({ where: { id: shipId } });
  const texts = textsIn(ship.texts);
  const people = (await recipientsOf(tx, theme.id, { shipId })).filter(
    ({ language }) => texts[language],
  );
  const next = people.slice(0, BATCH);
  const created = await tx.themeNotice.createManyAndReturn({
    data: next.map(({ id: personId, language, isMailed }) => ({
      shipId,
      personId,
      language,
      mailed: isMailed,
      createdAt: now(),
    })),
    skipDuplicates: true,
    select: { personId: true },
  });
  const told = next.filter(({ id }) => created.some(({ personId }) => personId === id));
  for (const person of told)
    if (person.isMailed) await mail(tx, theme, person, texts[person.language] ?? "");
  return next;
}

async function mail(tx: Tx, { id, title }: Theme, person: Recipient, text: string) {
  const t = translatorFor(person.language, "mail");
  const path = person.isStaff ? `/admin/feedback/themes/${id}` : "/feedback";
  const values = {
    name: person.name,
    title,
    text,
    link: new URL(path, settings().origin).href,
  };
  const kind = person.isStaff ? "agent" : "customer";
  await queueMail(tx, {
    to: person.email,
    subject: t(`themes.${kind}.subject`, values),
    text: t(`themes.${kind}.text`, values),
  });
}

export const themeTasks: Tasks = {
  [SHIP_JOB]: async (payload) => {
    const id = payload instanceof Object ? Reflect.get(payload, "shipId") : undefined;
    if (typeof id !== "string") throw new Error("A job lacks its shipId");
    await deliver(id);
  },
};

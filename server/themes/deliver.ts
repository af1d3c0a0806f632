import { notifyDesks, notifyPerson } from "#server/conversations/topics.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { announce } from "#server/platform/happening.ts";
import type { Tasks } from "#server/platform/jobs.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { queueMail } from "#server/platform/mail.ts";
import type { Theme } from "#server/platform/prisma/client.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { finishSubmissions } from "./finish.ts";
import { type Recipient, recipientsOf } from "./recipients.ts";
import { textsIn } from "./ship-view.ts";
import { lockThemes, notifyThemes } from "./write.ts";

export const SHIP_JOB = "themes.ship";

const BATCH = 200;

/** Everybody once, however often it is begun or shipped again: whoever was told of the theme is left out. */
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
  notifyDesks({ changed: "feedback" });
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
    // Told to the rest, it has been announced as shipped before.
    if (count > 0 && ship.fromStatus !== "shipped")
      await announce(tx, { kind: "theme", themeId: ship.themeId, step: "shipped" });
    const isSent = await tx.themeShip.count({ where: { id: shipId, sentAt: { not: null } } });
    return isSent > 0 ? theme : null;
  });
}

/** @returns the next ones, who are told now; who reads none of its languages is not */
async function tellSome(tx: Tx, theme: Theme, shipId: string): Promise<Recipient[]> {
  // Two ships of one theme wait for each other, and so does a merge: nobody is told by both.
  await lockThemes(tx, [theme.id]);
  const ship = await tx.themeShip.findUniqueOrThrow({ where: { id: shipId } });
  const texts = textsIn(ship.texts);
  const people = (await recipientsOf(tx, theme.id)).filter(({ language }) => texts[language]);
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
    select: { id: true, personId: true },
  });
  const told = created.flatMap(({ id: noticeId, personId }) =>
    next.filter(({ id }) => id === personId).map((person) => ({ ...person, noticeId })),
  );
  await finishSubmissions(tx, {
    themeId: theme.id,
    byId: ship.byId,
    people: told.map(({ id }) => id),
  });
  for (const person of told)
    if (person.isMailed) await mail(tx, theme, person, texts[person.language] ?? "");
  return next;
}

type Told = Recipient & { noticeId: string };

async function mail(tx: Tx, { id, title }: Theme, { noticeId, ...person }: Told, text: string) {
  const t = translatorFor(person.language, "mail");
  const path = person.isStaff ? `/admin/feedback/themes/${id}` : `/feedback#news-${noticeId}`;
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

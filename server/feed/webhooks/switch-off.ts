import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";

const DAY_MS = 24 * 60 * 60_000;
const LOST_AFTER_MS = 5 * DAY_MS;

/** Nothing has arrived there for days: it is switched off, once, and the admins hear of it. */
export async function switchOffIfLost(tx: Tx, id: string) {
  const at = now();
  await tx.webhookEndpoint.updateMany({
    where: { id, failingSince: null },
    data: { failingSince: at },
  });
  const { count } = await tx.webhookEndpoint.updateMany({
    where: { id, disabledAt: null, failingSince: { lt: new Date(+at - LOST_AFTER_MS) } },
    data: { disabledAt: at },
  });
  if (count === 0) return;
  const { url } = await tx.webhookEndpoint.findUniqueOrThrow({ where: { id } });
  const admins = await tx.person.findMany({
    where: { role: "admin", deactivatedAt: null },
    select: { email: true, locale: true, name: true },
  });
  for (const { email: to, locale, name } of admins) {
    const t = translatorFor(locale, "mail");
    const values = { name, url, link: `${settings().origin}/admin/connections` };
    await queueMail(tx, {
      to,
      subject: t("webhookOff.subject"),
      text: t("webhookOff.text", values),
    });
  }
}

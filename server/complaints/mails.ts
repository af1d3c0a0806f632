import { dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { ombudsmanOn } from "./clock.ts";
import { independentBodiesIn } from "./independent.ts";
import { lawOf } from "./locked.ts";
import type { ComplaintStep } from "./schema.ts";
import { disagreeUntilOf } from "./terms.ts";

type News = {
  id: string;
  step: ComplaintStep;
  /** What staff have written. */
  text: string;
  /** Who of staff did it. */
  by: string | undefined;
};

/** What has happened, until when we answer, and in every answer where else they can turn. */
export async function queueComplaintMail(tx: Tx, { id, step, text, by }: News) {
  // What they add themselves needs no mail.
  if (step === "said") return;
  const row = await tx.complaint.findUniqueOrThrow({
    where: { id },
    include: { customer: { select: { name: true, email: true, locale: true, timeZone: true } } },
  });
  const { email, name, locale, timeZone } = row.customer;
  const t = translatorFor(locale, "mail");
  const today = dayIn(timeZone);
  const day = (on: string | null) => (on ? dayText(on, locale, "weekday", today) : "");
  const law = lawOf(row);
  const eighthWeek = ombudsmanOn(law, dayIn(timeZone, row.openedAt));
  const disagreeUntil = disagreeUntilOf(row, timeZone, today);
  const done = { redress: row.redress, redressOn: day(row.redressOn && dayOf(row.redressOn)) };
  const values = {
    name,
    reference: row.reference,
    by: by ?? "none",
    said: text,
    ...done,
    day: day(dayOf(row.dueOn)),
    round: row.round,
    country: row.country ?? "none",
    hasPlan: row.planId ? "yes" : "no",
    canDisagree: disagreeUntil ? "yes" : "no",
    until: day(disagreeUntil),
    isBefore: eighthWeek && today < eighthWeek ? "yes" : "no",
    from: day(eighthWeek),
    bodies: bodiesText(law, t("complaints.elsewhere")),
    link: new URL(`/complaints/${id}`, settings().origin).href,
  };
  await queueMail(tx, {
    to: email,
    subject: t(`complaints.${step}.subject`, values),
    text: t(`complaints.${step}.text`, values),
  });
}

/** What an answer says that we do, as its customer reads it. */
export async function redressText(tx: Tx, id: string) {
  const row = await tx.complaint.findUniqueOrThrow({
    where: { id },
    select: {
      redress: true,
      redressOn: true,
      customer: { select: { locale: true, timeZone: true } },
    },
  });
  const { locale, timeZone } = row.customer;
  const on = row.redressOn ? dayText(dayOf(row.redressOn), locale, "weekday", dayIn(timeZone)) : "";
  const values = { redress: row.redress, redressOn: on };
  return translatorFor(locale, "mail")("complaints.redress", values);
}

function bodiesText(law: Parameters<typeof independentBodiesIn>[0], elsewhere: string) {
  const bodies = independentBodiesIn(law);
  if (bodies.length === 0) return elsewhere;
  return bodies.map(({ name, website }) => `${name}, ${website}`).join("\n");
}

import type { Tx } from "#server/platform/db.ts";
import { callText, timeZoneText } from "#server/platform/format/call-time.ts";
import { queueMail } from "#server/platform/mail.ts";
import { ratingLinkFor } from "#server/platform/rating-link.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { phoneText } from "#server/platform/phone.ts";
import { freeStarts } from "./slots.ts";
import { bestOf, civilOf } from "./best-times.ts";
import { findAgents } from "./availability.ts";
import { callLinkFor } from "./link.ts";
import { type Call, howOf } from "./view.ts";

export type CallMail =
  | "booked"
  | "moved"
  | "rearranged"
  | "cancelled"
  | "reminder"
  | "tried"
  | "notReached"
  | "wrongNumber"
  | "missed"
  | "calledOff"
  | "late"
  | "rate";

/** These are of a call that is to come: their link moves or cancels it without signing in. */
const AHEAD: CallMail[] = ["booked", "moved", "rearranged", "reminder", "tried", "late"];
const WITH_TIMES: CallMail[] = ["notReached", "wrongNumber", "missed", "calledOff", "late"];

/** In the customer's words and zone, in the transaction of what it tells. */
export async function queueCallMail(tx: Tx, mail: CallMail, call: Call) {
  const { name, email, locale } = call.customer;
  const { timeZone } = call;
  const t = translatorFor(locale, "mail");
  const times = WITH_TIMES.includes(mail) ? await nextTimes(tx, call) : [];
  const values = {
    name,
    when: callText(call.startsAt, locale, timeZone),
    zone: timeZoneText(timeZone, locale),
    how: howOf(call),
    phone: leftToRight(phoneText(call.phone)),
    link: linkIn(mail, call),
    calls: allCalls(),
    calendar: `${callLinkFor(call)}/calendar.ics`,
    count: times.length,
    times: times.map((at) => `    ${callText(at, locale, timeZone)}`).join("\n"),
  };
  await queueMail(tx, {
    to: email,
    subject: t(`call.${mail}.subject`, values),
    text: t(`call.${mail}.text`, values),
  });
}

function linkIn(mail: CallMail, call: Call) {
  if (mail === "rate") return ratingLinkFor({ kind: "call", id: call.id });
  if (AHEAD.includes(mail)) return callLinkFor(call);
  return allCalls();
}

const allCalls = () => new URL("/callbacks", settings().origin).href;

async function nextTimes(tx: Tx, { topic, language, timeZone }: Call) {
  const { agents, within } = await findAgents({ topic, language }, tx);
  const { starts } = civilOf(freeStarts(agents, within), timeZone);
  return bestOf(starts, timeZone).map((at) => new Date(at));
}

const leftToRight = (text: string) => `\u2066${text}\u2069`;

import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { LimitChange } from "./rules.ts";

type Receiver = { name: string; email: string; locale: string; timeZone: string };
type Values = Record<string, string>;

type LimitSet = {
  currency: string;
  fromMinor: number | null;
  toMinor: number | null;
  change: Exclude<LimitChange, { kind: "refused" }>;
};

export async function queueOwnLimitMail(tx: Tx, to: Receiver, set: LimitSet) {
  const { currency, fromMinor, toMinor, change } = set;
  const money = (minor: number | null) =>
    minor === null ? "" : moneyText({ minor, currency }, to.locale);
  const kind = change.kind === "raise" && toMinor === null ? "remove" : change.kind;
  const day = change.kind === "raise" ? dayOf(to, change.from) : "";
  await send(tx, to, "ownLimit", { kind, from: money(fromMinor), to: money(toMinor), day });
}

type Begun = { untilAt: Date; isLonger: boolean };

export const queueBreakMail = (tx: Tx, to: Receiver, { untilAt, isLonger }: Begun) =>
  send(tx, to, "break", { kind: isLonger ? "longer" : "new", day: dayOf(to, untilAt) });

export async function queueBreakEndedMail(
  tx: Tx,
  { customerId, by }: { customerId: string; by: string },
) {
  const to = await tx.person.findUniqueOrThrow({ where: { id: customerId } });
  await send(tx, to, "breakEnded", { by });
}

async function send(
  tx: Tx,
  { name, email, locale }: Receiver,
  about: "ownLimit" | "break" | "breakEnded",
  more: Values,
) {
  const t = translatorFor(locale, "mail");
  const link = new URL("/spending", settings().origin).href;
  const values = { name, link, ...more };
  await queueMail(tx, {
    to: email,
    subject: t(`spending.${about}.subject`, values),
    text: t(`spending.${about}.text`, values),
  });
}

const dayOf = ({ locale, timeZone }: Receiver, at: Date) =>
  dayText(dayIn(timeZone, at), locale, "weekday", dayIn(timeZone));

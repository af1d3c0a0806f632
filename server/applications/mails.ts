import type { Code } from "#server/auth/codes.ts";
import { spacedCode } from "#server/auth/code-mail.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { queueMail } from "#server/platform/mail.ts";
import type { Application } from "#server/platform/prisma/client.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { applicationLinkFor } from "./link.ts";
import { KEPT_DAYS } from "./policy.ts";

export type Reader = { email: string; locale: string };

const KEPT_MS = 24 * 60 * 60_000;

export function mailApplicationCode(tx: Tx, reader: Reader, { code, minutes, until }: Code) {
  const values = { code: spacedCode(code), minutes };
  return write(tx, reader, "work.code", values, { secret: { words: [values.code], until } });
}

/** Whoever has an account signs in with its address: their work needs one of its own. */
export const mailAddressInUse = (tx: Tx, { name, ...reader }: Reader & { name: string }) =>
  write(tx, reader, "work.inUse", { name, link: new URL("/work", settings().origin).href });

/** Whoever was invited and applies once more: they only have to sign in. */
export const mailInvitedBefore = (tx: Tx, { name, ...reader }: Application) =>
  write(tx, reader, "work.invited", { name, link: new URL("/sign-in", settings().origin).href });

export const mailReceived = (tx: Tx, { id, name, ...reader }: Application) =>
  write(tx, reader, "work.received", { name, link: applicationLinkFor(id) });

export const mailDeclined = (tx: Tx, { name, ...reader }: Application) =>
  write(tx, reader, "work.declined", { name, days: KEPT_DAYS.declined });

/** The last one, without a name: its address goes with it, and where none are sent a day later. */
export const mailWithdrawn = (tx: Tx, reader: Reader) =>
  write(tx, reader, "work.withdrawn", {}, { goneAt: new Date(+now() + KEPT_MS) });

type Kind = `work.${"code" | "inUse" | "invited" | "received" | "declined" | "withdrawn"}`;
type More = { secret?: { words: string[]; until: Date }; goneAt?: Date };

function write(
  tx: Tx,
  { email, locale }: Reader,
  kind: Kind,
  values: Record<string, string | number>,
  more: More = {},
) {
  const t = translatorFor(locale, "mail");
  return queueMail(tx, {
    to: email,
    subject: t(`${kind}.subject`, values),
    text: t(`${kind}.text`, values),
    ...more,
  });
}

import type { Code } from "#server/auth/codes.ts";
import { spacedCode } from "#server/auth/code-mail.ts";
import type { Tx } from "#server/platform/db.ts";
import { queueMail } from "#server/platform/mail.ts";
import type { Application } from "#server/platform/prisma/client.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { applicationLinkFor } from "./link.ts";
import { KEPT_DAYS } from "./policy.ts";

type Reader = { email: string; locale: string };

export function mailApplicationCode(tx: Tx, reader: Reader, { code, minutes, until }: Code) {
  const values = { code: spacedCode(code), minutes };
  return write(tx, reader, "work.code", values, { words: [values.code], until });
}

/** Whoever has an account signs in with its address: their work needs one of its own. */
export const mailAddressInUse = (tx: Tx, { name, ...reader }: Reader & { name: string }) =>
  write(tx, reader, "work.inUse", { name, link: new URL("/work", settings().origin).href });

export const mailReceived = (tx: Tx, { id, name, ...reader }: Application) =>
  write(tx, reader, "work.received", { name, link: applicationLinkFor(id) });

export const mailDeclined = (tx: Tx, { name, ...reader }: Application) =>
  write(tx, reader, "work.declined", { name, days: KEPT_DAYS.declined });

type Kind = "work.code" | "work.inUse" | "work.received" | "work.declined";

function write(
  tx: Tx,
  { email, locale }: Reader,
  kind: Kind,
  values: Record<string, string | number>,
  secret?: { words: string[]; until: Date },
) {
  const t = translatorFor(locale, "mail");
  return queueMail(tx, {
    to: email,
    subject: t(`${kind}.subject`, values),
    text: t(`${kind}.text`, values),
    ...(secret && { secret }),
  });
}

import type { Tx } from "#server/platform/db.ts";
import { queueMail } from "#server/platform/mail.ts";
import type { Person } from "#server/platform/prisma/client.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { Code } from "./codes.ts";

type Reader = Pick<Person, "name" | "email" | "locale">;

/** The address behind the # never reaches a server, so that no log and no scanner learns the code. */
export function mailCode(tx: Tx, person: Person, { code, minutes, elsewhere, until }: Code) {
  const link = new URL("/sign-in/confirm", settings().origin);
  link.hash = new URLSearchParams({ email: person.email, code }).toString();
  const values = { code: spacedCode(code), minutes, elsewhere, link: link.href };
  return write(tx, person, "code", values, { words: [values.link, values.code], until });
}

export function mailProof(tx: Tx, person: Person, { code, minutes, until }: Code) {
  const account = person.role === "customer" ? "/account" : "/admin/account";
  const link = new URL(account, settings().origin);
  const values = { code: spacedCode(code), minutes, link: link.href };
  return write(tx, person, "proof", values, { words: [values.code], until });
}

/** To an address that shall become theirs. */
export function mailNewAddress(tx: Tx, reader: Reader, { code, minutes, until }: Code) {
  const link = new URL("/account", settings().origin);
  const values = { code: spacedCode(code), minutes, link: link.href };
  return write(tx, reader, "newAddress", values, { words: [values.code], until });
}

export const spacedCode = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`;

function write(
  tx: Tx,
  { email, name, locale }: Reader,
  kind: "code" | "proof" | "newAddress",
  values: Record<string, string | number>,
  secret: { words: string[]; until: Date },
) {
  const t = translatorFor(locale, "mail");
  return queueMail(tx, {
    to: email,
    subject: t(`${kind}.subject`, values),
    text: t(`${kind}.text`, { name, ...values }),
    secret,
  });
}

import { createTransport, type Transporter } from "nodemailer";
import { isAddress } from "./address.ts";
import { now } from "./clock.ts";
import { db, type Tx } from "./db.ts";
import { NotFound } from "./errors.ts";
import { addJob } from "./jobs.ts";
import { mailHtml } from "./mail-html.ts";
import { settings } from "./settings.ts";

/** Growing pauses between five tries end after about three minutes: what mails carry is short-lived. */
const TRIES = 5;
const NEWEST = 50;
const SMTP_TIMEOUT_MS = 20_000;

/**
 * `unsubscribe`: where one stops mails of its kind, by a link or by the mail program's own button (RFC 8058). `goneAt`:
 * its receiver is not known here any more; it is deleted when it was sent, or then.
 */
type Mail = {
  to: string;
  subject: string;
  text: string;
  secret?: Secret;
  unsubscribe?: string;
  goneAt?: Date;
};

/** What lets its reader in, word for word as it stands in subject and text, and until when it does. */
type Secret = { words: string[]; until: Date };

export type CapturedMail = {
  id: string;
  to: string;
  subject: string;
  text: string;
  createdAt: string;
  /** Of the links that lead to us. */
  origin: string;
};

export async function queueMail(tx: Tx, { to, subject, text, secret, unsubscribe, goneAt }: Mail) {
  if (!isAddress(to)) throw new Error("Mail goes to one plain address");
  const line = subject.replace(/[\r\n]+/g, " ");
  const { id } = await tx.mail.create({
    data: {
      toAddress: to,
      subject: line,
      text,
      createdAt: now(),
      unsubscribe: unsubscribe ?? null,
      ...(goneAt && { goneAt }),
      ...(secret && {
        keptSubject: without(secret, line),
        keptText: without(secret, text),
        secretUntil: secret.until,
      }),
    },
  });
  if (settings().SMTP_URL) await addJob(tx, "mail.send", { id }, { maxAttempts: TRIES });
}

const without = ({ words }: Secret, text: string) =>
  words.reduce((left, word) => left.replaceAll(word, "••••"), text);

export const mailTasks = {
  "mail.send": async (payload: unknown) => {
    const id = payload instanceof Object && "id" in payload ? String(payload.id) : "";
    await sendMail(id);
  },
};

/**
 * Asked again after a crash it sends nothing twice that it knows was sent; the Message-ID is the row's, so that a
 * mail sent a moment before the crash is the same mail to its receiver. With its sending a mail loses its secret; one
 * whose secret has expired is not sent any more.
 */
async function sendMail(id: string) {
  const mail = await db.mail.findFirst({ where: { id, sentAt: null } });
  if (!mail || (mail.secretUntil && mail.secretUntil <= now())) return;
  const { origin } = settings();
  const { hostname } = new URL(origin);
  const reader = await db.person.findUnique({
    where: { email: mail.toAddress },
    select: { locale: true },
  });
  const { subject, text } = mail;
  await transport().sendMail({
    from: settings().MAIL_FROM ?? `no-reply@${hostname}`,
    to: { name: "", address: mail.toAddress },
    subject,
    text,
    html: mailHtml({ subject, text, locale: reader?.locale ?? "en", origin }),
    ...(mail.unsubscribe && unsubscribing(mail.unsubscribe)),
    messageId: `<${mail.id}@${hostname}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (mail.goneAt) return void (await db.mail.deleteMany({ where: { id } }));
  const { keptSubject, keptText } = mail;
  await db.mail.updateMany({
    where: { id, sentAt: null },
    data: {
      sentAt: now(),
      ...(keptSubject !== null && { subject: keptSubject, keptSubject: null }),
      ...(keptText !== null && { text: keptText, keptText: null }),
    },
  });
}

const unsubscribing = (url: string) => ({
  list: { unsubscribe: { url } },
  headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
});

let opened: Transporter | undefined;

const transport = () =>
  (opened ??= createTransport({
    url: settings().SMTP_URL,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  }));

/** Whatever is set anew is opened anew. */
export function closeTransport() {
  opened?.close();
  opened = undefined;
}

/** In demo mode, where nothing is sent, everybody may read everything that would have been. */
export const isMailCaptured = () => settings().demo && !settings().SMTP_URL;

export async function listCapturedMail({ to }: { to?: string | undefined } = {}): Promise<
  CapturedMail[]
> {
  if (!isMailCaptured()) throw new NotFound();
  const rows = await db.mail.findMany({
    where: to === undefined ? {} : { toAddress: to },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: NEWEST,
  });
  return rows.map(({ id, toAddress, subject, text, createdAt }) => ({
    id,
    to: toAddress,
    subject,
    text,
    createdAt: createdAt.toISOString(),
    origin: settings().origin,
  }));
}

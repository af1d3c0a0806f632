import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { TooMany } from "#server/platform/errors.ts";
import { queueMail } from "#server/platform/mail.ts";
import { hash, randomToken } from "#server/platform/secrets.ts";
import { settings } from "#server/platform/settings.ts";
import { textsFor } from "#server/platform/texts.ts";
import { browserCookie, isToken, rememberBrowser, type Browser } from "./cookies.ts";
import { CODE_DIGITS } from "./policy.ts";

export const CODE_MINUTES = 10;
const CODES_AN_HOUR = 5;
const HOUR_MS = 60 * 60 * 1000;
/** No answer comes earlier, so that its time does not tell whether a mail was written. */
const ANSWER_MS = 150;

/**
 * Mails a code if the address belongs to somebody here; whoever asks cannot tell.
 * @throws TooMany after five codes in an hour, whether or not the address is known.
 */
export async function requestCode(browser: Browser, { email }: { email: string }) {
  const known = browser.cookie(browserCookie());
  const nonce = isToken(known) ? known : randomToken();
  rememberBrowser(browser, nonce);

  const [issued] = await Promise.allSettled([
    db.$transaction((tx) => issueCode(tx, email, nonceHashOf(nonce))),
    forgetOldCodes(),
    pause(ANSWER_MS),
  ]);
  if (issued.status === "rejected") throw issued.reason;
  return { expiresAt: issued.value.toISOString() };
}

export const nonceHashOf = (nonce: string) => hash("browser", nonce);

/** Bound to address and browser: in a copy of the database it is of no use to anybody. */
export const codeHashOf = (email: string, nonceHash: string, code: string) =>
  hash("code", `${email} ${nonceHash} ${code}`);

async function issueCode(tx: Tx, email: string, nonceHash: string) {
  await limit(tx, email);
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
  const expiresAt = new Date(now().getTime() + CODE_MINUTES * 60_000);
  const codeHash = codeHashOf(email, nonceHash, code);
  await tx.signInCode.create({
    data: { email, nonceHash, codeHash, createdAt: now(), expiresAt },
  });
  const person = await tx.person.findFirst({ where: { email, deactivatedAt: null } });
  if (person) await mailCode(tx, person, code, expiresAt);
  return expiresAt;
}

/** Requests for one address pass one after the other, so that the fifth is the fifth. */
async function limit(tx: Tx, email: string) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${email}, 1))`;
  const createdAt = { gt: new Date(now().getTime() - HOUR_MS) };
  const recent = await tx.signInCode.findMany({
    where: { email, createdAt },
    orderBy: { createdAt: "desc" },
    take: CODES_AN_HOUR,
  });
  const oldest = recent[CODES_AN_HOUR - 1];
  if (!oldest) return;
  const wait = oldest.createdAt.getTime() + HOUR_MS - now().getTime();
  throw new TooMany("signIn.tooManyCodes", { minutes: Math.max(1, Math.ceil(wait / 60_000)) });
}

/** The address behind the # never reaches a server, so that no log and no scanner learns the code. */
async function mailCode(
  tx: Tx,
  person: { email: string; name: string; locale: string },
  code: string,
  until: Date,
) {
  const t = textsFor(person.locale, "mail");
  const link = new URL("/sign-in/confirm", settings().origin);
  link.hash = new URLSearchParams({ email: person.email, code }).toString();
  const values = {
    name: person.name,
    code: `${code.slice(0, 4)} ${code.slice(4)}`,
    minutes: CODE_MINUTES,
    link: link.href,
  };
  await queueMail(tx, {
    to: person.email,
    subject: t("code.subject", values),
    text: t("code.text", values),
    secret: { words: [values.link, values.code], until },
  });
}

/** Some of those older than a day, whose ids begin with their time, so that no search is needed. */
async function forgetOldCodes() {
  const dayAgo = (now().getTime() - 24 * HOUR_MS).toString(16).padStart(12, "0");
  const before = `${dayAgo.slice(0, 8)}-${dayAgo.slice(8)}-7000-8000-000000000000`;
  await db.$executeRaw`
    delete from sign_in_code where id in (
      select id from sign_in_code where id < ${before}::uuid order by id limit 50 for update skip locked)`;
}

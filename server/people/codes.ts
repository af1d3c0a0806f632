import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { TooMany } from "#server/platform/errors.ts";
import { createLane } from "#server/platform/lane.ts";
import { spend, waitFor } from "#server/platform/limits.ts";
import { queueMail } from "#server/platform/mail.ts";
import { hash, randomToken } from "#server/platform/secrets.ts";
import { settings } from "#server/platform/settings.ts";
import { textsFor } from "#server/platform/texts.ts";
import { codeBudgets, type Asking } from "./budgets.ts";
import { browserCookie, isToken, rememberBrowser, type Browser } from "./cookies.ts";
import { isKnownBrowser } from "./known-browser.ts";
import { CODE_DIGITS } from "./schema.ts";

export const CODE_MINUTES = 10;
const HOUR_MS = 60 * 60 * 1000;
/** No answer comes earlier, so that its time does not tell whether a mail was written. */
const ANSWER_MS = 150;

/** So many codes are made at once. Whoever is known here does not stand behind strangers. */
const lanes = { known: createLane(2, 200), strangers: createLane(4, 400) };
const BUSY_SECONDS = 5;

/**
 * Mails a code if the address belongs to somebody here; whoever asks cannot tell.
 * @throws TooMany when a budget of server/people/budgets.ts is spent, whether or not the address is known.
 */
export async function requestCode(browser: Browser, { email }: { email: string }) {
  const known = browser.cookie(browserCookie());
  const nonce = isToken(known) ? known : randomToken();
  rememberBrowser(browser, nonce);

  const isKnown = isKnownBrowser(browser, email);
  const asking = { email, nonceHash: nonceHashOf(nonce), network: browser.network, isKnown };
  const lane = isKnown ? lanes.known : lanes.strangers;
  mustNotWait(waitFor(codeBudgets(asking)));
  if (lane.isFull()) throw new TooMany("signIn.busy", {}, BUSY_SECONDS);

  const [issued] = await Promise.allSettled([
    lane.run(() => issueWithin(asking)),
    pause(ANSWER_MS),
  ]);
  if (issued.status === "rejected") throw issued.reason;
  return { expiresAt: issued.value.toISOString() };
}

/** Refused before anything is asked of the pool that others wait for. */
async function issueWithin(asking: Asking) {
  mustNotWait(await spend(codeBudgets(asking)));
  const expiresAt = await db.$transaction((tx) => issueCode(tx, asking.email, asking.nonceHash));
  await forgetOldCodes();
  return expiresAt;
}

function mustNotWait(seconds: number | null) {
  if (seconds !== null) throw new TooMany("signIn.tooManyCodes", {}, seconds);
}

export const nonceHashOf = (nonce: string) => hash("browser", nonce);

/** Bound to address and browser: in a copy of the database it is of no use to anybody. */
export const codeHashOf = (email: string, nonceHash: string, code: string) =>
  hash("code", `${email} ${nonceHash} ${code}`);

async function issueCode(tx: Tx, email: string, nonceHash: string) {
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
  const expiresAt = new Date(now().getTime() + CODE_MINUTES * 60_000);
  const codeHash = codeHashOf(email, nonceHash, code);
  await tx.signInCode.create({
    data: { email, nonceHash, codeHash, createdAt: now(), expiresAt },
  });
  const elsewhere = await tx.signInCode.count({
    where: {
      email,
      nonceHash: { not: nonceHash },
      createdAt: { gt: new Date(now().getTime() - HOUR_MS) },
    },
  });
  const person = await tx.person.findFirst({ where: { email, deactivatedAt: null } });
  if (person) await mailCode(tx, person, { code, elsewhere });
  return expiresAt;
}

/** The address behind the # never reaches a server, so that no log and no scanner learns the code. */
async function mailCode(
  tx: Tx,
  person: { email: string; name: string; locale: string },
  { code, elsewhere }: { code: string; elsewhere: number },
) {
  const t = textsFor(person.locale, "mail");
  const link = new URL("/sign-in/confirm", settings().origin);
  link.hash = new URLSearchParams({ email: person.email, code }).toString();
  const values = {
    name: person.name,
    code: `${code.slice(0, 4)} ${code.slice(4)}`,
    minutes: CODE_MINUTES,
    elsewhere,
    link: link.href,
  };
  await queueMail(tx, {
    to: person.email,
    subject: t("code.subject", values),
    text: t("code.text", values),
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

import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { TooMany } from "#server/platform/errors.ts";
import { createLane } from "#server/platform/lane.ts";
import { spend, waitFor } from "#server/platform/limits.ts";
import type { Person } from "#server/platform/prisma/client.ts";
import { hash, randomToken } from "#server/platform/secrets.ts";
import { codeBudgets, type Asking } from "./budgets.ts";
import { mailCode, mailProof } from "./code-mail.ts";
import { browserCookie, isToken, rememberBrowser, type Browser } from "./cookies.ts";
import { isKnownBrowser } from "./known-browser.ts";
import { CODE_DIGITS } from "./policy.ts";

export type Purpose = "signIn" | "auth";

export type Code = { code: string; minutes: number; elsewhere: number; until: Date };

/** What is sent to the address. `owner`: whose account it is; null: nobody's, or of one that is closed. */
export type CodeWriter = (tx: Tx, owner: Person | null, code: Code) => Promise<void>;

const WRITERS: Record<Purpose, CodeWriter> = {
  signIn: async (tx, owner, code) => void (owner && (await mailCode(tx, owner, code))),
  auth: async (tx, owner, code) => void (owner && (await mailProof(tx, owner, code))),
};

const CODE_MINUTES = 10;
const HOUR_MS = 60 * 60 * 1000;
/** No answer comes earlier, so that its time does not tell whether a mail was written. */
const ANSWER_MS = 150;

/** So many codes are made at once. Whoever is known here does not stand behind strangers. */
const lanes = { known: createLane(2, 200), strangers: createLane(4, 400) };
const BUSY_SECONDS = 5;

/** Whoever asks cannot tell whether the address is known. @throws TooMany when a budget is spent, known or not. */
export async function requestCode(
  browser: Browser,
  { email }: { email: string },
  purpose: Purpose = "signIn",
  write = WRITERS[purpose],
) {
  const known = browser.cookie(browserCookie());
  const nonce = isToken(known) ? known : randomToken();
  rememberBrowser(browser, nonce);

  const isKnown = isKnownBrowser(browser, email);
  const nonceHash = nonceHashOf(nonce);
  const asking = { email, nonceHash, network: browser.network, isKnown, purpose, write };
  const lane = isKnown ? lanes.known : lanes.strangers;
  mustNotWait(waitFor(codeBudgets(asking)), purpose);
  if (lane.isFull()) throw new TooMany(`${purpose}.busy`, {}, BUSY_SECONDS);

  const [issued] = await Promise.allSettled([
    lane.run(() => issueWithin(asking)),
    pause(ANSWER_MS),
  ]);
  if (issued.status === "rejected") throw issued.reason;
  return { expiresAt: issued.value.toISOString() };
}

/** Refused before anything is asked of the pool that others wait for. */
async function issueWithin(asking: Asking & Issue & { purpose: Purpose }) {
  mustNotWait(await spend(codeBudgets(asking)), asking.purpose);
  const expiresAt = await db.$transaction((tx) => issueCode(tx, asking));
  await forgetOldCodes();
  return expiresAt;
}

function mustNotWait(seconds: number | null, purpose: Purpose) {
  if (seconds !== null) throw new TooMany(`${purpose}.tooManyCodes`, {}, seconds);
}

export const nonceHashOf = (nonce: string) => hash("browser", nonce);

export const codeHashOf = (email: string, nonceHash: string, code: string) =>
  hash("code", `${email} ${nonceHash} ${code}`);

type Issue = { email: string; nonceHash: string; write: CodeWriter };

async function issueCode(tx: Tx, { email, nonceHash, write }: Issue) {
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
  const owner = await tx.person.findFirst({ where: { email, deactivatedAt: null } });
  await write(tx, owner, { code, minutes: CODE_MINUTES, elsewhere, until: expiresAt });
  return expiresAt;
}

/** Some of those older than a day, whose ids begin with their time, so that no search is needed. */
async function forgetOldCodes() {
  const dayAgo = (now().getTime() - 24 * HOUR_MS).toString(16).padStart(12, "0");
  const before = `${dayAgo.slice(0, 8)}-${dayAgo.slice(8)}-7000-8000-000000000000`;
  await db.$executeRaw`
    delete from sign_in_code where id in (
      select id from sign_in_code where id < ${before}::uuid order by id limit 50 for update skip locked)`;
}

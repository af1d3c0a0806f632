import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import { randomToken } from "#server/platform/secrets.ts";
import { ticketHashOf } from "./adapter.ts";
import { codeHashOf, nonceHashOf, type Purpose } from "./codes.ts";
import { browserCookie, isToken, type Browser } from "./cookies.ts";
import { rememberAddress } from "./known-browser.ts";

const GUESSES = 5;

export type Guess = { email: string; code: string };

/**
 * Only the browser that asked for the newest code may guess it, five times. All others, and addresses nobody asked a
 * code for, hear one and the same.
 * @returns a ticket for one session.
 */
export async function guessCode(browser: Browser, { email, code }: Guess, purpose: Purpose) {
  const nonce = browser.cookie(browserCookie());
  if (!isToken(nonce)) throw new Invalid(`${purpose}.otherBrowser`);
  const nonceHash = nonceHashOf(nonce);
  const ticket = randomToken();

  const guess = await evaluate(email, nonceHash, code, ticket);
  if (!guess) throw await refusalFor(email, nonceHash, purpose);
  if (!guess.right) throw wrong(GUESSES - guess.attempts, purpose);
  rememberAddress(browser, email);
  return ticket;
}

/** One statement: guesses that arrive together queue at the row, and from the sixth on it does not match. */
async function evaluate(email: string, nonceHash: string, code: string, ticket: string) {
  const codeHash = codeHashOf(email, nonceHash, code);
  const [guess] = await db.$queryRaw<{ attempts: number; right: boolean }[]>`
    update sign_in_code
    set attempts = attempts + 1,
        confirmed_at = case when code_hash = ${codeHash} then ${now()}::timestamptz end,
        ticket_hash = case when code_hash = ${codeHash} then ${ticketHashOf(ticket)} end
    where id = (
        select id from sign_in_code where email = ${email} and nonce_hash = ${nonceHash}
        order by created_at desc, id desc limit 1)
      and attempts < ${GUESSES} and confirmed_at is null and expires_at > ${now()}::timestamptz
    returning attempts, confirmed_at is not null as right`;
  return guess;
}

async function refusalFor(email: string, nonceHash: string, purpose: Purpose) {
  const code = await db.signInCode.findFirst({
    where: { email, nonceHash },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  if (!code) return new Invalid(`${purpose}.otherBrowser`);
  if (code.confirmedAt) return new Conflict(`${purpose}.codeUsed`);
  return code.attempts >= GUESSES ? wrong(0, purpose) : new Invalid(`${purpose}.codeExpired`);
}

const wrong = (left: number, purpose: Purpose) =>
  left > 0
    ? new Invalid(`${purpose}.wrongCode`, { left })
    : new Invalid(`${purpose}.codeGuessedOut`);

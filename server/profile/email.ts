import { requestCode } from "#server/auth/codes.ts";
import { mailNewAddress } from "#server/auth/code-mail.ts";
import type { Browser } from "#server/auth/cookies.ts";
import { guessCode, type Guess } from "#server/auth/guess.ts";
import { endOtherSessionsIn, notifyEnd } from "#server/auth/sessions.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { announce } from "#server/platform/happening.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import { lockPeople } from "#server/platform/locks.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { mailAddressChanged, mailAddressInUse } from "./mails.ts";
import { getProfile } from "./profile.ts";
import type { Profile } from "./schema.ts";

/** Whoever asks cannot tell whether somebody has an account there: its owner is told, and nobody else. */
export async function requestNewEmail(
  viewer: Viewer,
  browser: Browser,
  { email }: { email: string },
) {
  if (email === viewer.email) throw new Conflict("profile.sameEmail");
  const { name, locale } = viewer;
  const { expiresAt } = await requestCode(browser, { email }, "auth", (tx, owner, code) =>
    owner ? mailAddressInUse(tx, owner) : mailNewAddress(tx, { name, email, locale }, code),
  );
  return { email, expiresAt };
}

/**
 * The code shows that the mailbox is theirs. All other devices are signed out, and the old address hears of it.
 * @throws Conflict when an account has the address, also one that is closed
 */
export async function confirmNewEmail(
  viewer: Viewer,
  browser: Browser,
  guess: Guess,
): Promise<Profile> {
  await guessCode(browser, guess, "auth");
  const ended = await db.$transaction((tx) => moveTo(tx, viewer, guess.email)).catch(unlessTaken);
  notifyEnd(ended);
  return getProfile(viewer);
}

async function moveTo(tx: Tx, viewer: Viewer, email: string) {
  await lockPeople(tx, "profile", [viewer.id]);
  const person = await tx.person.findUniqueOrThrow({ where: { id: viewer.id } });
  await tx.person.update({ where: { id: viewer.id }, data: { email } });
  await mailAddressChanged(tx, person.email, { ...person, email });
  await announce(tx, { kind: "profile", customerId: viewer.id, part: "email" });
  return endOtherSessionsIn(tx, viewer);
}

function unlessTaken(error: unknown): never {
  throw isTaken(error) ? new Conflict("profile.emailInUse") : error;
}

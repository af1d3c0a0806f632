import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { SignedOut } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { requestCode } from "./codes.ts";
import type { Browser } from "./cookies.ts";
import { guessCode } from "./guess.ts";
import { visibleTo } from "./policy.ts";

export async function requestProof({ email }: Viewer, browser: Browser) {
  const { expiresAt } = await requestCode(browser, { email }, "auth");
  return { email, expiresAt };
}

export async function prove(viewer: Viewer, browser: Browser, code: string) {
  await guessCode(browser, { email: viewer.email, code }, "auth");
  const { count } = await db.session.updateMany({
    where: { ...visibleTo(viewer), id: viewer.sessionId },
    data: { provenAt: now() },
  });
  if (count === 0) throw new SignedOut();
}

import { isAddress, plainAddress } from "#server/platform/address.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";

export const visibleTo = (viewer: Pick<Viewer, "id">) =>
  ({ personId: viewer.id }) satisfies Prisma.SessionWhereInput;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export const SESSION_LIMITS = {
  staff: { idleMs: 30 * MINUTE_MS, lifetimeMs: 12 * HOUR_MS },
  customer: { idleMs: 7 * DAY_MS, lifetimeMs: 30 * DAY_MS },
};

export const sessionLimitsOf = (role: Viewer["role"]) =>
  role === "customer" ? SESSION_LIMITS.customer : SESSION_LIMITS.staff;

export const PROOF_MS = 15 * MINUTE_MS;

export const isProven = (provenAt: Date | undefined, at: Date) =>
  provenAt !== undefined && at.getTime() - provenAt.getTime() <= PROOF_MS;

export const CODE_DIGITS = 8;

/** Pasted codes come with spaces, hyphens and invisible marks of direction, typed ones may come in the digits of the reader's language. */
export const plainDigits = (text: string) =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s\p{Cf}-]/gu, "");

export const isCode = (digits: string) => digits.length === CODE_DIGITS && /^\d+$/.test(digits);

/** @returns the address that somebody typed as it is stored, or null when it is none. */
export function addressIn(text: string) {
  const address = plainAddress(text);
  return isAddress(address) ? address : null;
}

export const homeOf = (role: Viewer["role"]) => (role === "customer" ? "/" : "/admin/desk");

/** A path of ours, or none. Browsers read `\` as `/` and drop tabs and line breaks: "/\evil" would lead away. */
export function safePath(wanted: string | null | undefined) {
  if (!wanted || !/^\/(?![/\\])[\u0021-\u007e]*$/.test(wanted) || wanted.includes("\\"))
    return null;
  const base = "http://ours.invalid";
  return URL.canParse(wanted, base) && new URL(wanted, base).origin === base ? wanted : null;
}

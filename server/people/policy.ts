import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";

/** Everybody sees their own devices, nobody those of others. */
export const visibleTo = (viewer: Pick<Viewer, "id">) =>
  ({ personId: viewer.id }) satisfies Prisma.SessionWhereInput;

export const homeOf = (role: Viewer["role"]) => (role === "customer" ? "/" : "/admin/desk");

/**
 * Where somebody wanted to go before signing in: a path of ours, or none.
 * Browsers read `\` as `/` and drop tabs and line breaks, so that "/\evil" would lead away.
 */
export function safePath(wanted: string | null | undefined) {
  if (!wanted || !/^\/(?![/\\])[\u0021-\u007e]*$/.test(wanted) || wanted.includes("\\"))
    return null;
  const base = "http://ours.invalid";
  return URL.canParse(wanted, base) && new URL(wanted, base).origin === base ? wanted : null;
}

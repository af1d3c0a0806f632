import { notFound } from "next/navigation";

/** What an address names and nobody has, or the viewer may not see, is one and the same page: there is none. */
export function orNotFound(error: unknown): never {
  if (isMissing(error)) notFound();
  throw error;
}

/** The same, where the page has something to say without it. */
export function orNull(error: unknown): null {
  if (isMissing(error)) return null;
  throw error;
}

const MISSING: unknown[] = ["NOT_FOUND", "BAD_REQUEST", "FORBIDDEN"];

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && MISSING.includes(error.code);

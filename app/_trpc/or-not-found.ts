import { notFound } from "next/navigation";

/** What an address names and nobody has, or the viewer may not see, is one and the same page: there is none. */
export function orNotFound(error: unknown): never {
  if (isMissing(error)) notFound();
  throw error;
}

const MISSING: unknown[] = ["NOT_FOUND", "FORBIDDEN", "BAD_REQUEST"];

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && MISSING.includes(error.code);

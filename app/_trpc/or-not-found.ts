import { notFound } from "next/navigation";

/** What an address names and nobody has, or the viewer may not see, is one and the same page: there is none. */
export function orNotFound(error: unknown): never {
  if (isMissing(error)) notFound();
  throw error;
}

const isMissing = (error: unknown) =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST");

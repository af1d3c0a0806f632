import { APICallError } from "ai";
import { log } from "#server/platform/log.ts";

/** That an answer is none, though nothing broke: why stands in words for the log. */
export class NoAnswer extends Error {
  override name = "NoAnswer";
}

/**
 * Of the error no more than this: those of the providers carry the whole request, which is the customer's
 * conversation, and the answer to it, which a server may have filled with the same.
 */
export function tellFailure(runId: string, error: unknown, hadText: boolean) {
  log.warn(
    { run: runId, ...told(error), hadText },
    "the outside model failed, and the embedded one answers",
  );
}

function told(error: unknown) {
  if (APICallError.isInstance(error)) return { cause: error.name, status: error.statusCode };
  if (error instanceof NoAnswer) return { cause: error.message };
  return { cause: error instanceof Error ? error.name : "unknown" };
}

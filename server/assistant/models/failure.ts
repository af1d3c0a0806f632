import { APICallError } from "ai";
import { log } from "#server/platform/log.ts";
import type { TakenOver } from "#server/platform/prisma/enums.ts";

/** How an outside model can fail that was asked. */
export type Failure = Extract<TakenOver, "slow" | "failed" | "cut" | "figure">;

/** That an answer is none, though nothing broke: why stands in words for the log. */
export class NoAnswer extends Error {
  override name = "NoAnswer";
  readonly failure: Failure;

  constructor(message: string, failure: Failure = "failed") {
    super(message);
    this.failure = failure;
  }
}

/** @param hadText who has begun to speak and breaks off was cut */
export function failureOf(error: unknown, hadText: boolean): Failure {
  if (error instanceof NoAnswer) return error.failure;
  if (error instanceof Error && /^(Abort|Timeout)Error$/.test(error.name)) return "slow";
  return hadText ? "cut" : "failed";
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

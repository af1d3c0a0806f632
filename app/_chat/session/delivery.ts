import type { RefusalValues } from "#server/platform/errors.ts";
import type { Receipt, Refused } from "../state/outbox.ts";

export type Delivery =
  | { end: "acknowledged"; receipt: Receipt }
  | { end: "refused"; refused: Refused }
  /** No answer, or the server could not just now: the same again later. */
  | { end: "unreached" }
  /** More than the server takes at once: the same again when it says so. */
  | { end: "limited"; afterMs: number }
  | { end: "signed_out" };

/** Longer than any honest answer takes; a line that swallows everything is found out. */
const PATIENCE_MS = 15_000;

export async function attempt(call: () => Promise<Receipt>): Promise<Delivery> {
  try {
    return { end: "acknowledged", receipt: await beforeLong(call()) };
  } catch (error) {
    return failureOf(error);
  }
}

type Answer = { reason: string; values: RefusalValues; httpStatus: number };

/** Only an answer of ours decides; a proxy's error page is a broken line. */
export function failureOf(error: unknown): Delivery {
  const answer = answerIn(error);
  if (!answer) return { end: "unreached" };
  if (answer.httpStatus === 401) return { end: "signed_out" };
  if (answer.httpStatus === 429) return limitedBy(answer);
  if (answer.httpStatus >= 500) return { end: "unreached" };
  return { end: "refused", refused: { reason: answer.reason, values: answer.values } };
}

function limitedBy({ values: { seconds } }: Answer): Delivery {
  return typeof seconds === "number"
    ? { end: "limited", afterMs: seconds * 1000 }
    : { end: "unreached" };
}

function answerIn(error: unknown): Answer | null {
  const data = error instanceof Error && "data" in error ? error.data : null;
  if (typeof data !== "object" || data === null) return null;
  const { reason, values, httpStatus } = data as Partial<Answer>; // what server/api/trpc.ts writes there
  return reason && httpStatus ? { reason, values: values ?? {}, httpStatus } : null;
}

const beforeLong = <T>(answer: Promise<T>) =>
  new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer in time")), PATIENCE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });

import type { PhoneFailure } from "../schema.ts";

type Facts = { status: number | null; code: number | null; cause: string | null };

/**
 * A request without an answer that can be used. What Twilio writes about it is left out: its sentences repeat numbers,
 * and so would our log.
 */
export class TwilioFault extends Error {
  readonly status: number | null;
  readonly code: number | null;
  /** Twilio has understood, and has not done it; or it was never reached. Otherwise nobody knows. */
  readonly isRefused: boolean;

  constructor({ status, code, cause }: Facts) {
    super(`Twilio: ${[status, code, cause].filter((fact) => fact !== null).join(", ")}`);
    this.status = status;
    this.code = code;
    this.isRefused =
      status === null
        ? NEVER_SENT.has(cause ?? "")
        : status >= 400 && status < 500 && status !== 408;
  }
}

const NEVER_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

const NUMBER = new Set([
  13_223, 13_224, 13_225, 13_226, 21_201, 21_202, 21_211, 21_214, 21_217, 21_219,
]);
const REGION = new Set([13_227, 21_215, 21_216, 21_408]);

export function failureOf({ status, code }: TwilioFault): PhoneFailure {
  if (status === null) return "unreachable";
  if (status === 429) return "limit";
  if (code !== null && NUMBER.has(code)) return "number";
  if (code !== null && REGION.has(code)) return "region";
  return status === 401 || status === 403 || status === 404 ? "account" : "other";
}

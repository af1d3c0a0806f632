import type { LanguageModelV4 } from "@ai-sdk/provider";
import { APICallError } from "ai";

export type OutsideModel = { model: LanguageModelV4; firstTextMs: number };

const FIRST_TEXT_MS = 8_000;
const LONGEST_REST_MS = 60_000;

let outside: OutsideModel | null = null;
let restsUntil = 0;

export function useOutsideModel(model: LanguageModelV4 | null, firstTextMs = FIRST_TEXT_MS) {
  outside = model && { model, firstTextMs };
  restsUntil = 0;
}

/** @returns null where there is none, and while the provider has asked to be left alone. */
export const outsideModel = () => (Date.now() < restsUntil ? null : outside);

/** Asked again at once, who is over their quota would be refused again, at the cost of each customer's time. */
export function restAfter(error: unknown) {
  const asked = askedRest(error);
  if (asked === undefined) return;
  const ms = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
  if (ms > 0) restsUntil = Date.now() + Math.min(ms, LONGEST_REST_MS);
}

/** In seconds, or as a date. */
const askedRest = (error: unknown) =>
  APICallError.isInstance(error) ? error.responseHeaders?.["retry-after"] : undefined;

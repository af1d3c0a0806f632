import type { LanguageModelV4 } from "@ai-sdk/provider";
import { APICallError } from "ai";
import type { Price } from "#server/platform/model-prices.ts";
import { afterAsking, afterTurn, afterWish, mayAsk, type TurnEnd, WORKING } from "./breaker.ts";

/** `id`: provider and name, as prices have them; `price`: null where it is not known. */
export type OutsideModel = {
  id: string;
  model: LanguageModelV4;
  price: Price | null;
  firstTextMs: number;
};

let outside: OutsideModel | null = null;
let breaker = WORKING;

export function useOutsideModel(model: OutsideModel | null) {
  outside = model;
  breaker = WORKING;
}

export const outsideModel = () => outside;

/** How this process stands with it. `restsUntil`: null while it may be asked. */
export function outsideStanding() {
  const { restsUntil, restMs, isProbing } = breaker;
  const isResting = Date.now() < restsUntil;
  return {
    restsUntil: isResting ? new Date(restsUntil) : null,
    /** It has rested, and has not answered since. */
    isProbing: !isResting && (isProbing || restMs > 0),
  };
}

export const isOutsideAwake = () => mayAsk(breaker, Date.now());

/** One turn of the outside model. @returns null while it rests, or another turn finds out whether it is well again */
export function askOutside() {
  const asked = outside;
  if (!asked || !isOutsideAwake()) return null;
  breaker = afterAsking(breaker);
  const { isProbing: isProbe } = breaker;
  return {
    ...asked,
    /** Once, and whatever happens: a probe that never ended would keep all others waiting. */
    end(how: TurnEnd, error?: unknown) {
      if (outside !== asked) return;
      const at = Date.now();
      breaker = afterTurn(breaker, how, at, isProbe);
      const wishMs = askedRest(error, at);
      if (wishMs > 0) breaker = afterWish(breaker, wishMs, at);
    },
  };
}

/** Asked again at once, who is over their quota would be refused again, at the cost of each customer's time. */
function askedRest(error: unknown, at: number) {
  const asked = APICallError.isInstance(error) ? error.responseHeaders?.["retry-after"] : undefined;
  if (asked === undefined) return 0;
  // In seconds, or as a date.
  return /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - at;
}

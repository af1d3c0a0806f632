import type { Movement, MovementKind } from "./schema.ts";
import type { Words } from "./words.ts";

const KEYS: Record<MovementKind, string> = {
  purchase: "movements.purchase",
  interest: "movements.interest",
  payment: "movements.payment",
  refund_to_plan: "movements.refundToPlan",
  interest_waived: "movements.interestWaived",
  interest_saved: "movements.interestSaved",
  refund_to_method: "movements.refundToMethod",
};

/** One movement in a sentence. */
export function movementText(movement: Movement, currency: string, { t, money }: Words) {
  const { kind, merchant, order, method, isElsewhere, reference, amountMinor } = movement;
  return t(KEYS[kind], {
    merchant,
    order,
    method,
    hasMethod: method ? "yes" : "no",
    way: isElsewhere ? "another" : method ? "method" : "unknown",
    reference: reference ?? "",
    amount: money(amountMinor, currency),
  });
}

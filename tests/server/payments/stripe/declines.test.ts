import { expect, test } from "vitest";
import { failureOf, payoutFailureOf, wantsCustomer } from "#server/payments/stripe/declines.ts";

test.each([
  [{ code: "card_declined", decline_code: "insufficient_funds" }, "insufficient_funds"],
  [{ code: "expired_card", decline_code: "expired_card" }, "card_expired"],
  [{ code: "expired_card" }, "card_expired"],
  [{ code: "authentication_required", decline_code: "authentication_required" }, "not_proven"],
  [{ code: "payment_intent_authentication_failure" }, "not_proven"],
  [{ code: "amount_too_small" }, "amount"],
  [{ code: "card_declined", decline_code: "fraudulent" }, "declined"],
  [{ code: "card_declined", decline_code: "a_code_of_next_year" }, "declined"],
  [{ code: null, decline_code: null }, "declined"],
  [{}, "declined"],
  [{ code: "toString", decline_code: "constructor" }, "declined"],
])("%o is told as %s", (decline, failure) => {
  expect(failureOf(decline)).toBe(failure);
});

test("only a bank that asks for its customer waits for them", () => {
  expect(wantsCustomer({ code: "authentication_required" })).toBe(true);
  expect(wantsCustomer({ code: "card_declined", decline_code: "authentication_required" })).toBe(
    true,
  );
  expect(wantsCustomer({ code: "card_declined", decline_code: "generic_decline" })).toBe(false);
});

test("a closed card is told apart from money that is refused", () => {
  expect(payoutFailureOf("expired_or_canceled_card")).toBe("method_gone");
  expect(payoutFailureOf("lost_or_stolen_card")).toBe("method_gone");
  expect(payoutFailureOf("unknown")).toBe("refused");
  expect(payoutFailureOf(undefined)).toBe("refused");
});

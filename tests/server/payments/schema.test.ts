import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { cardToSave, newPayment, paymentParts, returnTo } from "#server/payments/schema.ts";

const planId = randomUUID();
const amounts = [
  0,
  -1,
  0.5,
  Number.NaN,
  Infinity,
  Number.MAX_SAFE_INTEGER + 1,
  "100",
  "1,00",
  null,
];

test.each(amounts)("%s is no amount of money", (amountMinor) => {
  expect(paymentParts.safeParse({ parts: [{ planId, amountMinor }] }).success).toBe(false);
});

test("a payment is of at least one plan, and of each plan once", () => {
  const one = { planId, amountMinor: 1 };
  expect(paymentParts.safeParse({ parts: [] }).success).toBe(false);
  expect(paymentParts.safeParse({ parts: [one, one] }).success).toBe(false);
  expect(paymentParts.safeParse({ parts: [one] }).success).toBe(true);
});

test("nobody says in which currency or of whom: the plans know", () => {
  const order = {
    key: randomUUID(),
    methodId: randomUUID(),
    parts: [{ planId, amountMinor: 1, leftMinor: 0 }],
  };
  expect(newPayment.safeParse(order).success).toBe(true);
  for (const more of ["currency", "customerId", "total"]) {
    expect(newPayment.safeParse({ ...order, [more]: "x" }).success).toBe(false);
  }
});

const card = { id: planId, brand: "Visa", lastFour: "4242", goodThrough: "2031-02" };

test.each([
  { lastFour: "4242424242424242" },
  { lastFour: "42424" },
  { lastFour: "424" },
  { lastFour: "42a2" },
  { brand: "4242 4242 4242 4242" },
  { goodThrough: "2031-13" },
  { goodThrough: "2031-02-28" },
  { number: "4242424242424242" },
  { code: "123" },
])("of a card nothing but its kind, four digits and its month comes in: not %j", (given) => {
  expect(cardToSave.safeParse(card).success).toBe(true);
  expect(cardToSave.safeParse({ ...card, ...given }).success).toBe(false);
});

test.each(["/", "/account", `/plans/${planId}`, `/account?replace=${planId}`])(
  "a customer goes on to %s",
  (path) => expect(returnTo.safeParse(path).success).toBe(true),
);

test.each([
  "",
  "//evil.test",
  "/\\evil.test",
  "https://evil.test/account",
  "javascript:alert(1)",
  "/account/../admin",
  "/account\n",
  "/account?replace=1",
  `/account?replace=${planId}&added=x`,
  "/plans/",
  `/plans/${planId}/..`,
  "/admin",
  "account",
])("and nowhere else: not to %j", (path) => expect(returnTo.safeParse(path).success).toBe(false));

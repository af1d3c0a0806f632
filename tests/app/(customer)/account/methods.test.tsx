import { expect, test } from "vitest";
import { Methods } from "#app/(customer)/account/_account/methods.tsx";
import type { MethodView } from "#server/payments/schema.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const method = (given: Partial<MethodView> = {}): MethodView => ({
  id: "visa",
  kind: "card",
  label: "Visa ···· 4242",
  expiresOn: "2028-03-31",
  isExpired: false,
  usedBy: 2,
  ...given,
});

const show = async (methods: MethodView[], locale?: string) =>
  readable(await rendered(<Methods methods={methods} />, locale));

test("a customer reads how they pay, until when, and for how many plans", async () => {
  const text = await show([
    method(),
    method({
      id: "sepa",
      kind: "direct_debit",
      label: "SEPA ···· 8810",
      expiresOn: null,
      usedBy: 0,
    }),
  ]);
  expect(text).toContain("Visa ···· 4242 Expires 31 March 2028 Used by 2 active plans.");
  expect(text).toContain(
    "SEPA ···· 8810 Direct debit from your bank account Not used by any active plan",
  );
  expect(text).not.toContain("Expired");
});

test("an expired card is marked in every language, with a person who changes it", async () => {
  const expired = method({ expiresOn: "2026-10-31", isExpired: true });
  const marks = { "en-GB": "Expired", de: "Abgelaufen", sv: "Har gått ut", ar: "منتهية" };
  for (const [locale, mark] of Object.entries(marks)) {
    const markup = await rendered(<Methods methods={[expired]} />, locale);
    expect(readable(markup)).toContain(mark);
    expect(markup).toContain('href="/chat?person=1"');
  }
});

test("without any method it says when one appears", async () => {
  expect(await show([])).toBe(
    "Payment methods No payment methods yet. They appear here after your first payment.",
  );
});

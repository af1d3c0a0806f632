import { expect, test } from "vitest";
import { MethodActions } from "#app/(customer)/account/_account/method-actions.tsx";
import { MethodList } from "#app/(customer)/account/_account/method-list.tsx";
import { MethodRow } from "#app/(customer)/account/_account/method-row.tsx";
import { firstChoice } from "#app/(customer)/account/_account/change.ts";
import { WillChange } from "#app/(customer)/account/_account/will-change.tsx";
import type { MethodView } from "#server/payments/schema.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const method = (given: Partial<MethodView> = {}): MethodView => ({
  id: "visa",
  kind: "card",
  label: "Visa ···· 4242",
  expiresOn: "2028-03-31",
  isExpired: false,
  isDefault: false,
  usedBy: 2,
  ...given,
});

function Methods({ methods }: { methods: MethodView[] }) {
  return (
    <MethodList methods={methods} add={null}>
      {methods.map((one) => (
        <MethodRow key={one.id} method={one} />
      ))}
    </MethodList>
  );
}

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

test("without any method it says how there is one", async () => {
  expect(await show([])).toBe(
    "Payment methods No payment methods yet. Add a card to pay your plans with.",
  );
});

const nothing = () => {};
const actions = async (given: Partial<MethodView>) =>
  readable(
    await rendered(
      <MethodActions
        method={method(given)}
        isBusy={false}
        isComing={false}
        onChange={nothing}
        onDefault={nothing}
      />,
    ),
  );

test("the default and an expired card cannot be made the default", async () => {
  expect(await actions({})).toBe("Replace Make default");
  expect(await actions({ isDefault: true })).toBe("Replace");
  expect(await actions({ isExpired: true })).toBe("Replace");
  expect(await show([method({ isDefault: true })])).toContain("Visa ···· 4242 Default");
});

const old = method({ id: "old", label: "Mastercard ···· 1881", isDefault: true, usedBy: 3 });

const changes = async (given: Partial<MethodView>, instead: MethodView | null, locale?: string) =>
  readable(
    await rendered(
      <WillChange
        method={{ ...old, ...given }}
        instead={instead}
        others={instead ? [instead] : []}
      />,
      locale,
    ),
  );

test("what changes is said before it does", async () => {
  expect(await changes({}, method())).toBe(
    "What changes 3 plans are paid with Visa ···· 4242 from now on. " +
      "Where autopay is on, an overdue payment is taken from it tomorrow at the earliest. " +
      "Visa ···· 4242 becomes your default. " +
      "Mastercard ···· 1881 is removed from your account. Past payments and receipts stay as they are.",
  );
  expect(await changes({ usedBy: 1 }, null)).toContain(
    "Nothing is taken automatically for one plan any more. You pay each payment yourself.",
  );
  expect(await changes({ usedBy: 0 }, null)).toContain("No active plan is paid with it.");
  for (const locale of ["de", "sv", "ar"]) {
    for (const usedBy of [0, 1, 2, 3, 11, 100]) {
      expect(await changes({ usedBy }, method(), locale)).toContain("Visa ···· 4242");
      expect(await changes({ usedBy }, null, locale)).not.toBe("");
    }
  }
});

test("its plans go to the first that can be paid with, unless it was added for them or there is none", () => {
  const [expired, good] = [method({ id: "expired", isExpired: true }), method({ id: "good" })];
  const choice = (intent: "replace" | "remove", methods: MethodView[], given = {}) =>
    firstChoice({ intent, method: { ...old, ...given }, insteadId: undefined }, methods);
  expect(choice("replace", [old, expired, good])).toBe("good");
  expect(choice("replace", [old, expired])).toBe("new");
  expect(choice("remove", [old, good])).toBe("good");
  expect(choice("remove", [old, expired])).toBeNull();
  expect(choice("remove", [old, good], { usedBy: 0 })).toBeNull();
  expect(firstChoice({ intent: "replace", method: old, insteadId: "added" }, [old, good])).toBe(
    "added",
  );
});

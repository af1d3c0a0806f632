import { expect, test } from "vitest";
import { EventLine, type Perspective } from "#app/_chat/event-line.tsx";
import type { LineEvent } from "#app/_chat/state/rows.ts";
import type { EventContent } from "#server/conversations/schema.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const chargeId = "0199a6f0-0000-7000-8000-000000000001";

function paid(content: Partial<EventContent<"paid">> = {}): LineEvent {
  return {
    conversationId: "0199a6f0-0000-7000-8000-000000000002",
    seq: 4,
    kind: "paid",
    author: "system",
    authorName: null,
    clientKey: null,
    internal: false,
    createdAt: "2026-11-23T11:58:00.000Z",
    content: {
      chargeId,
      minor: 6266,
      currency: "GBP",
      method: "Visa ···· 4242",
      merchants: ["North Sole"],
      by: null,
      ...content,
    },
  };
}

const line = (
  perspective: Perspective,
  content?: Partial<EventContent<"paid">>,
  locale = "en-GB",
) => rendered(<EventLine event={paid(content)} perspective={perspective} />, locale);

test("the customer reads what they paid, with the way to the receipt", async () => {
  const markup = await line("customer");
  expect(readable(markup)).toMatch(
    /^You paid £62.66 to North Sole with Visa ···· 4242\. View receipt/,
  );
  expect(markup).toContain(`/payments/${chargeId}`);
});

test("what staff confirmed for the customer names them and every shop", async () => {
  const content = { by: "Grace Lindqvist", merchants: ["North Sole", "Fjord & Fell"] };
  expect(readable(await line("customer", content))).toContain(
    "Grace Lindqvist paid £62.66 to North Sole and Fjord &amp; Fell with Visa ···· 4242 for you.",
  );
  const staff = await line("staff", content);
  expect(readable(staff)).toContain(
    "Payment taken by Grace Lindqvist: £62.66 to North Sole and Fjord &amp; Fell, Visa ···· 4242.",
  );
  expect(staff).not.toContain("/payments/");
});

test.each([
  ["de-DE", "Sie haben 62,66 £ an North Sole gezahlt, mit Visa ···· 4242. Beleg ansehen"],
  ["sv-SE", "Du betalade 62,66 GBP till North Sole med Visa ···· 4242. Visa kvitto"],
  ["ar-EG", "إلى North Sole بواسطة Visa ···· 4242. عرض الإيصال"],
])("the line is whole in %s", async (locale, sentence) => {
  expect(readable(await line("customer", {}, locale))).toContain(sentence);
});

const setAutopay = (content: Partial<EventContent<"autopay_set">> = {}): LineEvent => ({
  conversationId: "0199a6f0-0000-7000-8000-000000000002",
  seq: 5,
  kind: "autopay_set",
  author: "system",
  authorName: null,
  clientKey: null,
  internal: false,
  createdAt: "2026-11-23T11:59:00.000Z",
  content: {
    planId: "0199a6f0-0000-7000-8000-000000000003",
    merchant: "North Sole",
    method: "Visa ···· 4242",
    isOn: true,
    by: null,
    ...content,
  },
});

test.each<[Perspective, Partial<EventContent<"autopay_set">>, string]>([
  ["customer", {}, "You chose that North Sole is paid automatically from Visa ···· 4242."],
  ["customer", { isOn: false }, "You chose to pay North Sole yourself."],
  [
    "customer",
    { by: "Grace Okonkwo" },
    "Grace Okonkwo set North Sole to be paid automatically from Visa ···· 4242.",
  ],
  ["staff", { isOn: false }, "Autopay switched off by the customer: North Sole."],
  [
    "staff",
    { by: "Grace Okonkwo", method: null, isOn: false },
    "Autopay switched off by Grace Okonkwo: North Sole.",
  ],
])("to the %s it says how a plan is paid now: %j", async (perspective, content, words) => {
  const event = setAutopay(content);
  const markup = await rendered(<EventLine event={event} perspective={perspective} />);
  expect(readable(markup)).toContain(words);
});

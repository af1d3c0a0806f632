import { beforeEach, expect, test } from "vitest";
import { factsFor } from "#server/assistant/fact-texts.ts";
import { callText, timeZoneText } from "#server/platform/format/call-time.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyParts, moneyText } from "#server/platform/format/money.ts";
import { booked, mailsTo, mondayWithOneAgent } from "#tests/support/calls.ts";
import { createCustomer } from "#tests/support/factories.ts";

const LOCALES = ["en-GB", "de", "sv", "ar"];
const AMOUNTS = [
  { minor: 129_900, currency: "SEK" },
  { minor: -5, currency: "EUR" },
  { minor: 1_299, currency: "JPY" },
  { minor: 1_234_567, currency: "KWD" },
  // As a float it would be 90,071,992,547,409.92.
  { minor: 9_007_199_254_740_991, currency: "GBP" },
];
const NOON = "2026-11-23T12:00:00.000Z";
const timeZone = "Europe/Stockholm";

beforeEach(async () => {
  await mondayWithOneAgent();
});

test.each(LOCALES)("page and assistant write the same amount in %s", (locale) => {
  const facts = factsFor({ locale, timeZone }, "2026-11-23");
  for (const amount of AMOUNTS) {
    const onPage = moneyParts(amount, locale)
      .map(({ text }) => text)
      .join("");
    expect(onPage).toBe(moneyText(amount, locale));
    expect(facts.money(amount)).toEqual({ ...amount, text: onPage });
  }
});

test("an amount loses nothing on its way into words", () => {
  const [amount] = AMOUNTS.slice(-1);
  expect(amount && moneyText(amount, "en-GB")).toBe("£90,071,992,547,409.91");
});

test.each(LOCALES)("page and assistant write the same day in %s", (locale) => {
  const today = "2026-11-23";
  const { day } = factsFor({ locale, timeZone }, today);
  for (const on of ["2026-12-03", "2027-01-31"])
    expect(day(on)).toEqual({ on, text: dayText(on, locale, "long", today) });
  expect(day("2027-01-31").text).toBe(dayText("2027-01-31", locale, "full", today));
});

test.each(LOCALES)("page and mail write the same time of a call in %s", async (locale) => {
  const { customer, callback } = await booked(NOON, {}, await createCustomer({ locale }));
  const [mail] = await mailsTo(customer);
  expect(mail?.text).toContain(callText(callback.startsAt, locale, callback.timeZone));
  expect(mail?.text).toContain(timeZoneText(callback.timeZone, locale));
});

import { expect, test } from "vitest";
import { phoneOf, phoneText } from "#server/platform/phone.ts";
import { Invalid } from "#server/platform/errors.ts";

const SWEDE = { locale: "en-GB", timeZone: "Europe/Stockholm" };

test.each([
  ["070-123 45 67", SWEDE, "+46701234567"],
  ["0046 70 123 45 67", SWEDE, "+46701234567"],
  ["+971 50 123 4567", SWEDE, "+971501234567"],
  ["٠٥٠١٢٣٤٥٦٧", { locale: "ar", timeZone: "Asia/Dubai" }, "+971501234567"],
  ["07400 123456", { locale: "en-GB", timeZone: "UTC" }, "+447400123456"],
  ["07400 123456", { locale: "en", timeZone: "UTC" }, "+447400123456"],
  ["0151 23456789", { locale: "de", timeZone: "UTC" }, "+4915123456789"],
])("%s of a customer in %o is %s", (typed, customer, stored) => {
  expect(phoneOf(customer, typed)).toBe(stored);
});

test.each([
  "12345",
  "112",
  "hello",
  "+46",
  "+46 70 123 45 67 ext. 5",
  "+999 123 456 789",
  "call +46 70 123 45 67 now",
])("%s is no number to call, and is refused in words", (typed) => {
  expect(() => phoneOf(SWEDE, typed)).toThrow(Invalid);
});

test.each(["+44 909 879 0000", "+49 900 1 234567", "+46 900 12 34 567", "+44 845 765 4321"])(
  "%s costs its caller extra, and is refused in words",
  (typed) => {
    expect(() => phoneOf(SWEDE, typed)).toThrow(
      expect.objectContaining({ reason: "callbacks.costly" }),
    );
  },
);

test.each([
  ["Europe/London", "en-GB", "+44 7400 123456"],
  ["Europe/Stockholm", "en-GB", "+46 70 123 45 67"],
  ["UTC", "de", "+49 1512 3456789"],
  ["Asia/Dubai", "ar", "+971 50 123 4567"],
  ["Antarctica/Troll", "en-AQ", "+44 7400 123456"],
])("what is refused in %s with %s is shown %s as an example", (timeZone, locale, example) => {
  expect(() => phoneOf({ timeZone, locale }, "12")).toThrow(
    expect.objectContaining({ reason: "callbacks.phone", values: { example } }),
  );
});

test("a number is shown as people write it", () => {
  expect(phoneText("+46701234567")).toBe("+46 70 123 45 67");
});

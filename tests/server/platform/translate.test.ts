import { expect, test } from "vitest";
import { translatorFor } from "#server/platform/translate.ts";

const values = {
  code: "1234 5678",
  name: "Ada",
  minutes: 10,
  elsewhere: 0,
  link: "https://a.test/#b",
};

test.each([
  ["de", "1234 5678 ist Ihr Anmeldecode"],
  ["de-AT", "1234 5678 ist Ihr Anmeldecode"],
  ["sv-SE", "1234 5678 är din inloggningskod"],
  ["xx", "1234 5678 is your sign-in code"],
  ["../../secret", "1234 5678 is your sign-in code"],
])("a reader of %s gets %j", (locale, subject) => {
  expect(translatorFor(locale, "mail")("code.subject", values)).toBe(subject);
});

test("what a person calls themselves is text and nothing else", () => {
  const name = "{code} <b>Ada</b> '{link}'";
  expect(translatorFor("en", "mail")("code.text", { ...values, name })).toContain(`Hello ${name},`);
});

import { expect, test } from "vitest";
import { isSigned, signatureOf } from "#server/telephony/twilio/signature.ts";

const url = "https://mycompany.com/myapp.php?foo=1&bar=2";
const form = new URLSearchParams({
  CallSid: "CA1234567890ABCDE",
  Caller: "+12349013030",
  Digits: "1234",
  From: "+12349013030",
  To: "+18005551212",
});
const known = { token: "12345", url, form };

/** The example of Twilio's own documentation. */
const SIGNATURE = "0/KCTR6DLpKmkAf8muzZqo1nDgQ=";

test("it signs as Twilio's documentation does", () => {
  expect(signatureOf(known.token, url, form)).toBe(SIGNATURE);
  expect(isSigned(SIGNATURE, known)).toBe(true);
});

test("another key, another field, another place or another order of bytes is not signed", () => {
  const other = new URLSearchParams(form);
  other.set("Digits", "1235");
  expect(isSigned(SIGNATURE, { ...known, token: "12346" })).toBe(false);
  expect(isSigned(SIGNATURE, { ...known, form: other })).toBe(false);
  expect(isSigned(SIGNATURE, { ...known, url: "https://mycompany.com/myapp.php" })).toBe(false);
  expect(isSigned(SIGNATURE.toLowerCase(), known)).toBe(false);
  expect(isSigned("", known)).toBe(false);
});

test("with or without its port the address is the same", () => {
  const withPort = signatureOf("12345", "https://mycompany.com:443/a", form);
  expect(isSigned(withPort, { ...known, url: "https://mycompany.com/a" })).toBe(true);
  const without = signatureOf("12345", "https://mycompany.com/a", form);
  expect(isSigned(without, { ...known, url: "https://mycompany.com:8443/a" })).toBe(true);
});

import { expect, test } from "vitest";
import { readSettings } from "#server/boot/settings.ts";

const ORIGIN = "https://help.example.com";
const SMTP_URL = "smtps://mail.example.com";

test("plain npm start is the demo", () => {
  expect(readSettings({})).toMatchObject({ demo: true, NODE_ENV: "production" });
});

test("real production does not start without the address people type", () => {
  expect(() => readSettings({ NODE_ENV: "production" })).toThrow(
    "ORIGIN is not set, but with NODE_ENV=production it must be the address people type, " +
      "like https://help.example.com.",
  );
});

test("real production does not start as the demo", () => {
  expect(() => readSettings({ NODE_ENV: "production", ORIGIN, DEMO: "1" })).toThrow(
    'DEMO is "1", but with NODE_ENV=production it must be 0 or not set',
  );
});

test("real production with its address and its mail starts, and is no demo", () => {
  expect(readSettings({ NODE_ENV: "production", ORIGIN, SMTP_URL })).toMatchObject({ demo: false });
});

test("what is wrong with values and with production is told together", () => {
  expect(() => readSettings({ NODE_ENV: "production", PORT: "x", DEMO: "1" })).toThrow(
    /^PORT is .*\nORIGIN is not set.*\nDEMO is "1"/,
  );
});

test.each([
  ["real production", { NODE_ENV: "production", ORIGIN }],
  ["a public address", { ORIGIN }],
  ["a public address with an empty variable", { ORIGIN, SMTP_URL: " " }],
])("%s without a mail server does not start, for nobody could sign in", (_, variables) => {
  expect(() => readSettings(variables)).toThrow(
    "SMTP_URL is not set, but people sign in with a code that is mailed to them. " +
      "Set it to your mail server, like smtps://user:password@smtp.example.com.",
  );
});

test("the demo shows its mails itself, at a public address too", () => {
  expect(readSettings({ ORIGIN, DEMO: "1" })).toMatchObject({ demo: true });
  expect(readSettings({ DEMO: "0" })).toMatchObject({ demo: false });
});

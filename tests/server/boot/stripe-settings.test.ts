import { expect, test } from "vitest";
import { readSettings } from "#server/boot/settings.ts";

const real = {
  NODE_ENV: "production",
  ORIGIN: "https://help.example.com",
  SMTP_URL: "smtps://mail.example.com",
};
const STRIPE_SECRET_KEY = "sk_live_theKeyOfTheShop";
const STRIPE_WEBHOOK_SECRET = "whsec_ofTheShop";

test("with a key and the secret of its events Stripe takes the money", () => {
  const both = { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET };
  expect(readSettings({ ...real, ...both })).toMatchObject(both);
});

test.each([
  ["real production", real],
  ["a public address", { ORIGIN: real.ORIGIN, SMTP_URL: real.SMTP_URL }],
])("%s does not start with a key alone, and says where its events are set up", (_, variables) => {
  expect(() => readSettings({ ...variables, STRIPE_SECRET_KEY })).toThrow(
    "STRIPE_SECRET_KEY is set, but STRIPE_WEBHOOK_SECRET is not. Add the endpoint " +
      "/notices/stripe in Stripe's dashboard and set it to the signing secret shown there, like whsec_….",
  );
});

test("the demo takes a test key alone, and no live one", () => {
  const STRIPE_TEST_KEY = "rk_test_theKeyOfTheShop";
  expect(readSettings({ STRIPE_SECRET_KEY: STRIPE_TEST_KEY })).toMatchObject({ demo: true });
  for (const key of [STRIPE_SECRET_KEY, "rk_live_theKeyOfTheShop"]) {
    expect(() => readSettings({ STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET })).toThrow(
      "STRIPE_SECRET_KEY is a live key, but this is the demo",
    );
  }
});

test("a secret without a key is half of something", () => {
  expect(() => readSettings({ STRIPE_WEBHOOK_SECRET })).toThrow(
    "STRIPE_WEBHOOK_SECRET is set, but STRIPE_SECRET_KEY is not. Set both, or none.",
  );
});

test("what cannot be a key is named, and not repeated", () => {
  const values = {
    STRIPE_SECRET_KEY: "pk_live_thisIsThePublicOne",
    STRIPE_WEBHOOK_SECRET: "we_1234567890abcdef",
    STRIPE_API_URL: "https://user:password@proxy.test/path",
  };
  let said = "";
  try {
    readSettings(values);
  } catch (error) {
    said = String(error);
  }
  expect(said).toContain('STRIPE_SECRET_KEY is "pk_live_", but it must be as Stripe shows it');
  expect(said).toContain("STRIPE_WEBHOOK_SECRET is");
  expect(said).toContain("STRIPE_API_URL is");
  for (const secret of ["thisIsThePublicOne", "90abcdef", "password"]) {
    expect(said).not.toContain(secret);
  }
});

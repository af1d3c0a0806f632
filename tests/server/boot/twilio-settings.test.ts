import { expect, test } from "vitest";
import { readSettings } from "#server/boot/settings.ts";

const real = { ORIGIN: "https://help.example.com", SMTP_URL: "smtps://mail.example.com" };
const all = {
  TWILIO_ACCOUNT_SID: `AC${"0a".repeat(16)}`,
  TWILIO_AUTH_TOKEN: "1b".repeat(16),
  TWILIO_CALLER_ID: "+442079460000",
};

test("with all three booked calls are made through Twilio", () => {
  expect(readSettings({ ...real, ...all })).toMatchObject(all);
});

test("two of three are half of something, and what is missing is named", () => {
  expect(() => readSettings({ ...real, ...all, TWILIO_CALLER_ID: "" })).toThrow(
    "TWILIO_ACCOUNT_SID is set, but TWILIO_CALLER_ID is not. Set all three " +
      "(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_CALLER_ID), or none.",
  );
});

test("the demo rings no real phones, but those of a server to try it out with", () => {
  expect(() => readSettings(all)).toThrow("this is the demo");
  const local = { ...all, TWILIO_API_URL: "http://127.0.0.1:4010" };
  expect(readSettings(local)).toMatchObject({ demo: true, ...local });
});

test("what cannot be one of them is named, and the token is not repeated", () => {
  const values = {
    ...real,
    TWILIO_ACCOUNT_SID: "SK0123",
    TWILIO_AUTH_TOKEN: "hunter-2-hunter-2-hunter-2",
    TWILIO_CALLER_ID: "020 7946 0000",
  };
  let said = "";
  try {
    readSettings(values);
  } catch (error) {
    said = String(error);
  }
  for (const name of Object.keys(all)) expect(said).toContain(`${name} is`);
  expect(said).not.toContain("hunter-2-hunter-2");
});

import { describe, expect, test } from "vitest";
import type {
  PhoneCallView,
  PhoneEnd,
  PhoneFailure,
  PhoneStatus,
} from "#server/telephony/schema.ts";
import { PhoneTold } from "#app/admin/callbacks/_calls/phone-progress.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

const start: PhoneCallView = {
  id: "1",
  status: "asked",
  end: null,
  failure: null,
  connectedAt: null,
  seconds: null,
};

const told = async (phone: Partial<PhoneCallView>, locale?: string) =>
  readable(await rendered(<PhoneTold phone={{ ...start, ...phone }} name="Ana" />, locale));

const ended = (end: PhoneEnd, more: Partial<PhoneCallView> = {}) =>
  told({ status: "ended", end, ...more });

test("how far a call is stands there in words", async () => {
  expect(await told({ status: "agent_rings" })).toBe(
    "Your phone is ringing. Pick up and press any key.",
  );
  expect(await told({ status: "customer_rings" })).toBe("Ringing Ana …");
  expect(await told({ status: "talking" })).toBe("Connected with Ana");
});

test("how it ended is said with its reason", async () => {
  expect(await ended("no_answer")).toBe("Ana didn’t answer.");
  expect(await ended("busy")).toBe("Ana’s line is busy.");
  expect(await ended("agent_no_answer")).toBe("You didn’t pick up, so Ana wasn’t called.");
  expect(await ended("talked", { seconds: 125 })).toBe("The call has ended after 2:05.");
  expect(await ended("talked")).toBe("The call has ended.");
  expect(await ended("failed", { failure: "account" })).toBe(
    "The call didn’t go through. Our phone provider refused the call. Use your own phone and tell an admin.",
  );
});

const STATUSES: PhoneStatus[] = [
  "asked",
  "agent_rings",
  "agent_there",
  "customer_rings",
  "talking",
];
const FAILURES: PhoneFailure[] = [
  "account",
  "number",
  "region",
  "limit",
  "unreachable",
  "lost",
  "other",
];

describe.each(["en-GB", "de", "sv", "ar"])("in %s", (locale) => {
  test("each status and each reason has a sentence of its own", async () => {
    const said = [
      ...STATUSES.map((status) => told({ status }, locale)),
      ...FAILURES.map((failure) => told({ status: "ended", end: "failed", failure }, locale)),
    ];
    expect(new Set(await Promise.all(said)).size).toBe(STATUSES.length + FAILURES.length);
  });
});

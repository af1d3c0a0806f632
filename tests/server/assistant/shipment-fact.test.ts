import { expect, test } from "vitest";
import { factsFor } from "#server/assistant/fact-texts.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";

const facts = factsFor({ locale: "sv-SE", timeZone: "Europe/Stockholm" }, "2026-11-23");

test("the assistant knows where an order is, with the day as its customer reads it", () => {
  const { purchase, ...plan } = samplePlan();
  const shipment = {
    state: "sent",
    at: "2026-11-20T23:30:00.000Z",
    carrier: "PostNord",
    trackingNumber: "JJD 0003",
    trackingUrl: "https://postnord.example/JJD0003",
  } as const;
  expect(facts.plan({ ...plan, purchase: { ...purchase, shipment } }).shipment).toEqual({
    state: "sent",
    since: { on: "2026-11-21", text: "21 november" },
    carrier: "PostNord",
    trackingNumber: "JJD 0003",
  });
});

test("where the shop has told nothing there is nothing to say", () => {
  expect(facts.plan(samplePlan()).shipment).toBeNull();
});

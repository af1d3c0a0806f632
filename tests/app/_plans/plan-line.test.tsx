import { expect, test } from "vitest";
import { PlanLine } from "#app/_plans/plan-line.tsx";
import { STAGES } from "#server/plans/shipment.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const shipmentIn = (state: (typeof STAGES)[number]) => ({
  state,
  at: "2026-11-20T09:00:00.000Z",
  carrier: "DHL",
  trackingNumber: "JJD 0003",
  trackingUrl: null,
});
const { purchase, ...plan } = samplePlan();
const lineOf = (state: (typeof STAGES)[number], locale: string) =>
  rendered(<PlanLine plan={{ ...plan, purchase: { shipment: shipmentIn(state) } }} />, locale);

test.each(["en-GB", "de-DE", "sv-SE", "ar-AE"])(
  "in %s staff read where an order is, with its carrier and number",
  async (locale) => {
    const lines = await Promise.all(STAGES.map((state) => lineOf(state, locale)));
    for (const line of lines) expect(readable(line)).toMatch(/20.* DHL JJD 0003$/u);
    expect(new Set(lines).size).toBe(STAGES.length);
  },
);

test("where the shop has told nothing the line ends with the money", async () => {
  const line = readable(await rendered(<PlanLine plan={{ ...plan, purchase }} />));
  expect(line).not.toContain("Sent");
  expect(line).toContain("Winter boots");
});

import { expect, test } from "vitest";
import { ShipmentLine } from "#app/(customer)/plans/[planId]/_plan/shipment-line.tsx";
import { STAGES, type ShipmentView } from "#server/plans/shipment.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const sent: ShipmentView = {
  state: "sent",
  at: "2026-11-20T09:00:00.000Z",
  carrier: "DHL",
  trackingNumber: "JJD 0003",
  trackingUrl: "https://dhl.example/JJD0003",
};
const lineOf = (given: Partial<ShipmentView> = {}, locale = "en-GB") =>
  rendered(<ShipmentLine title="Boots" shipment={{ ...sent, ...given }} />, locale);

test("an order that was sent says since when, with whom, and leads to its carrier", async () => {
  const markup = await lineOf();
  expect(readable(markup)).toBe("Sent 20 November , with DHL Track");
  expect(markup).toContain('href="https://dhl.example/JJD0003"');
  expect(markup).toContain('rel="noopener noreferrer"');
  expect(markup).toMatch(/aria-label="Track .Boots. at .DHL. \(opens in a new tab\)"/u);
});

test.each(["http://dhl.example/1", "javascript:alert(1)", "//dhl.example", "data:text/html,x"])(
  "%s never becomes a link: the number stands there instead",
  async (trackingUrl) => {
    const markup = await lineOf({ trackingUrl });
    expect(markup).not.toContain("<a ");
    expect(readable(markup)).toContain("Tracking number JJD 0003");
  },
);

test.each(["en-GB", "de-DE", "sv-SE", "ar-AE"])(
  "in %s every state has its words",
  async (locale) => {
    for (const state of STAGES) {
      for (const carrier of ["DHL", null]) {
        const words = readable(await lineOf({ state, carrier, trackingUrl: null }, locale));
        expect(words.length).toBeGreaterThan(8);
        expect(words).not.toContain("none");
      }
    }
  },
);

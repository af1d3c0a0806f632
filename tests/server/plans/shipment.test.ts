import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type ShipmentNews, shipmentOf, STAGES } from "#server/plans/shipment.ts";

const NOBODY = { carrier: null, trackingNumber: null, trackingUrl: null };
const news = (state: ShipmentNews["state"], on: string, given: Partial<ShipmentNews> = {}) => ({
  ...NOBODY,
  state,
  at: new Date(`2026-11-${on}T08:00:00Z`),
  ...given,
});

test("where nothing was told, nothing is said", () => {
  expect(shipmentOf([])).toBeNull();
});

test("what happened last says where it is, in whatever order it was told", () => {
  const told = fc.array(
    fc.record({
      state: fc.constantFrom(...STAGES),
      at: fc.integer({ min: 1, max: 40 }).map((hour) => new Date(hour * 3_600_000)),
      carrier: fc.constant(null),
      trackingNumber: fc.constant(null),
      trackingUrl: fc.constant(null),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(told, fc.infiniteStream(fc.nat()), (all, luck) => {
      const shuffled = all
        .map((one) => ({ one, by: luck.next().value }))
        .toSorted((a, b) => a.by - b.by)
        .map(({ one }) => one);
      const found = shipmentOf(all);
      expect(shipmentOf(shuffled)).toEqual(found);
      const latest = Math.max(...all.map(({ at }) => +at));
      expect(found?.at).toBe(new Date(latest).toISOString());
    }),
  );
});

test("late news of an earlier day changes nothing about where it is", () => {
  const delivered = news("delivered", "07");
  expect(shipmentOf([delivered, news("sent", "05")])?.state).toBe("delivered");
  expect(shipmentOf([delivered, news("sent_back", "09")])?.state).toBe("sent_back");
});

test("of one instant the later stage counts", () => {
  const [packed, sent, delivered] = [
    news("ordered", "05"),
    news("sent", "05"),
    news("delivered", "05"),
  ];
  expect(shipmentOf([sent, packed])?.state).toBe("sent");
  expect(shipmentOf([delivered, sent, packed])?.state).toBe("delivered");
});

test("carrier, number and link come from the same news, and hold until there are other ones", () => {
  const first = { carrier: "DHL", trackingNumber: "1", trackingUrl: "https://dhl.example/1" };
  const sent = news("sent", "05", first);
  const delivered = news("delivered", "07");
  expect(shipmentOf([sent, delivered])).toMatchObject({ state: "delivered", ...first });
  const handedOver = news("out_for_delivery", "06", { carrier: "Budbee" });
  expect(shipmentOf([sent, handedOver, delivered])).toMatchObject({ ...NOBODY, carrier: "Budbee" });
});

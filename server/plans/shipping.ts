import { v7 as newId } from "uuid";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { ShipmentNews } from "./shipment.ts";

type Told = ShipmentNews & { purchaseId: string; customerId: string; reference: string };

/**
 * Told again it is the same news, and of two at once the second waits for the first.
 * @throws Conflict when it was told of another purchase, or otherwise
 */
export async function hearOfShipment(tx: Tx, told: Told): Promise<{ id: string; isNew: boolean }> {
  const { reference } = told;
  const { count } = await tx.shipmentNews.createMany({
    data: [{ id: newId(), ...told }],
    skipDuplicates: true,
  });
  const row = await tx.shipmentNews.findUniqueOrThrow({ where: { reference } });
  const isSame =
    row.purchaseId === told.purchaseId &&
    row.state === told.state &&
    +row.at === +told.at &&
    row.carrier === told.carrier &&
    row.trackingNumber === told.trackingNumber &&
    row.trackingUrl === told.trackingUrl;
  if (!isSame) throw new Conflict("plans.otherShipmentNews");
  return { id: row.id, isNew: count > 0 };
}

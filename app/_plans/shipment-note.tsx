import { useTranslations } from "next-intl";
import { dayOfTag } from "#app/_ui/tags.tsx";
import type { ShipmentView } from "#server/plans/shipment.ts";

/** For staff, whom customers ask where their parcel is. Needs the area `desk`. */
export function ShipmentNote({ shipment }: { shipment: ShipmentView }) {
  const t = useTranslations("desk.shipment");
  const { state, at, carrier, trackingNumber } = shipment;
  return (
    <p className="flex flex-wrap gap-x-1.5 text-soft">
      <span>{t.rich(state, { day: dayOfTag(at) })}</span>
      {carrier && <bdi>{carrier}</bdi>}
      {trackingNumber && <bdi className="whitespace-nowrap">{trackingNumber}</bdi>}
    </p>
  );
}

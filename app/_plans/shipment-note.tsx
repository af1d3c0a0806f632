import { Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { dayOfTag } from "#app/_ui/tags.tsx";
import type { ShipmentView } from "#server/plans/shipment.ts";

/** For staff, whom customers ask where their parcel is. Needs the area `desk`. */
export function ShipmentNote({ shipment }: { shipment: ShipmentView }) {
  const t = useTranslations("desk.shipment");
  const { state, at, carrier, trackingNumber } = shipment;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-soft">
      <Truck aria-hidden className="size-4 shrink-0" />
      <span>{t.rich(state, { day: dayOfTag(at) })}</span>
      {carrier && <bdi>{carrier}</bdi>}
      {trackingNumber && <bdi className="tabular-nums">{trackingNumber}</bdi>}
    </p>
  );
}

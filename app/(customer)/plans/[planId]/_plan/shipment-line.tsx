import {
  ExternalLink,
  type LucideIcon,
  Package,
  PackageCheck,
  PackageX,
  Store,
  Truck,
  Undo2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "#app/_ui/cn.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { dayOfTag } from "#app/_ui/tags.tsx";
import type { ShipmentView } from "#server/plans/shipment.ts";

const LOOKS: Record<ShipmentView["state"], { icon: LucideIcon; look: string }> = {
  ordered: { icon: Package, look: "text-ink" },
  sent: { icon: Truck, look: "text-ink" },
  out_for_delivery: { icon: Truck, look: "text-ink" },
  ready_to_collect: { icon: Store, look: "text-ink" },
  delivered: { icon: PackageCheck, look: "text-good" },
  not_delivered: { icon: PackageX, look: "text-soon" },
  sent_back: { icon: Undo2, look: "text-ink" },
};

type ShipmentLineProps = { title: string; shipment: ShipmentView };

/** Where a purchase is, and the way to its carrier's own page: "Sent 3 December, with DHL · Track". */
export function ShipmentLine({ title, shipment }: ShipmentLineProps) {
  const t = useTranslations("plans.shipment");
  const { state, at, trackingNumber, trackingUrl } = shipment;
  const { icon: Icon, look } = LOOKS[state];
  const carrier = shipment.carrier ? isolated(shipment.carrier) : "none";
  const bold = (words: ReactNode) => <b className={cn("font-semibold", look)}>{words}</b>;
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
      <p className="flex items-center gap-1.5">
        <Icon aria-hidden className={cn("size-4.5 shrink-0", look)} />
        <span>{t.rich(state, { carrier, day: dayOfTag(at, "long"), b: bold })}</span>
      </p>
      {isSecure(trackingUrl) ? (
        <a
          href={trackingUrl}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t("trackLabel", { carrier, title: isolated(title) })}
          className="link -my-2.5 inline-flex min-h-11 items-center gap-1 font-semibold print:hidden"
        >
          {t("track")}
          <ExternalLink aria-hidden className="size-3.5 shrink-0" />
        </a>
      ) : (
        trackingNumber && <p>{t("number", { tracking: isolated(trackingNumber) })}</p>
      )}
    </div>
  );
}

/** Whatever is stored: nothing else becomes a link. */
const isSecure = (url: string | null): url is string => url?.startsWith("https://") ?? false;

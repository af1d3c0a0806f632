import {
  CalendarCheck,
  CalendarClock,
  Check,
  CheckCheck,
  CircleAlert,
  CirclePlay,
  CircleSlash,
  Leaf,
  Mail,
  Package,
  PackageCheck,
  PackageOpen,
  PackageX,
  ShoppingBag,
  Store,
  Truck,
  Undo2,
  type LucideIcon,
} from "lucide-react";
import { cn } from "#app/_ui/cn.ts";
import type { TimelineEntry } from "#server/plans/timeline.ts";

const PLAIN = "bg-wash text-ink";
const PAID = "bg-accent-wash text-accent";
const GOOD = "bg-good-wash text-good";

const EVENTS: Record<TimelineEntry["kind"], { icon: LucideIcon; look: string }> = {
  purchased: { icon: ShoppingBag, look: PLAIN },
  plan_opened: { icon: CalendarCheck, look: PLAIN },
  shipment_ordered: { icon: Package, look: PLAIN },
  shipment_sent: { icon: Truck, look: PLAIN },
  shipment_out_for_delivery: { icon: Truck, look: PLAIN },
  shipment_ready_to_collect: { icon: Store, look: PLAIN },
  shipment_delivered: { icon: PackageCheck, look: GOOD },
  shipment_not_delivered: { icon: PackageX, look: "bg-soon-wash text-soon" },
  shipment_sent_back: { icon: Undo2, look: PLAIN },
  payment_settled: { icon: Check, look: PAID },
  payment_failed: { icon: CircleAlert, look: "bg-late-wash text-late" },
  case_opened: { icon: PackageOpen, look: PLAIN },
  case_reopened: { icon: PackageOpen, look: PLAIN },
  case_accepted: { icon: PackageCheck, look: GOOD },
  case_declined: { icon: PackageX, look: PLAIN },
  case_withdrawn: { icon: CirclePlay, look: PLAIN },
  case_lapsed: { icon: PackageX, look: PLAIN },
  refund_created: { icon: Undo2, look: GOOD },
  refund_failed: { icon: CircleAlert, look: "bg-soon-wash text-soon" },
  refund_sent: { icon: Undo2, look: GOOD },
  refund_arrived: { icon: Undo2, look: GOOD },
  reminded_before: { icon: Mail, look: PLAIN },
  reminded_missed: { icon: Mail, look: PLAIN },
  due_date_moved: { icon: CalendarClock, look: PLAIN },
  hardship_opened: { icon: Leaf, look: PAID },
  hardship_ended: { icon: CirclePlay, look: PLAIN },
  plan_settled: { icon: CheckCheck, look: PAID },
  plan_settled_early: { icon: CheckCheck, look: PAID },
  plan_cancelled: { icon: CircleSlash, look: PLAIN },
};

export function EventDisc({ kind }: { kind: TimelineEntry["kind"] }) {
  const { icon: Icon, look } = EVENTS[kind];
  return (
    <span className={cn("grid size-8.5 shrink-0 place-items-center rounded-full", look)}>
      <Icon aria-hidden className="size-4.5" />
    </span>
  );
}

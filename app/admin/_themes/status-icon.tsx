import {
  Ban,
  CircleCheckBig,
  CircleDashed,
  CircleDot,
  CircleDotDashed,
  Circle,
  type LucideIcon,
} from "lucide-react";
import type { ThemeStatus } from "#server/platform/prisma/enums.ts";

const ICONS: Record<ThemeStatus, LucideIcon> = {
  proposed: CircleDashed,
  confirmed: Circle,
  planned: CircleDot,
  in_progress: CircleDotDashed,
  shipped: CircleCheckBig,
  declined: Ban,
};

export function StatusIcon({ status }: { status: ThemeStatus }) {
  const Icon = ICONS[status];
  return <Icon aria-hidden className="size-4 shrink-0" />;
}

import {
  CalendarClock,
  Check,
  CircleAlert,
  CirclePause,
  CircleSlash,
  Clock,
  Undo2,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "./badge.tsx";

type PlanStateName = "on_track" | "due_soon" | "overdue" | "paused" | "settled" | "cancelled";
type InstalmentStateName =
  "paid" | "reduced" | "overdue" | "due_soon" | "upcoming" | "paused" | "cancelled";

type Look = { tone: Tone; icon: LucideIcon };

const LATE: Look = { tone: "late", icon: CircleAlert };
const SOON: Look = { tone: "soon", icon: CalendarClock };
const HELD: Look = { tone: "neutral", icon: CirclePause };
const PAID: Look = { tone: "accent", icon: Check };
const CANCELLED: Look = { tone: "neutral", icon: CircleSlash };

const PLANS: Record<PlanStateName, Look> = {
  on_track: { tone: "neutral", icon: Check },
  due_soon: SOON,
  overdue: LATE,
  paused: HELD,
  settled: PAID,
  cancelled: CANCELLED,
};

const INSTALMENTS: Record<InstalmentStateName, Look> = {
  paid: PAID,
  reduced: { tone: "accent", icon: Undo2 },
  overdue: LATE,
  due_soon: SOON,
  upcoming: { tone: "neutral", icon: Clock },
  paused: HELD,
  cancelled: CANCELLED,
};

/** Needs the area `plans`. */
export function PlanState({ state, filled }: { state: PlanStateName; filled?: boolean }) {
  const t = useTranslations("plans.states");
  return (
    <Badge {...PLANS[state]} filled={filled}>
      {t(state)}
    </Badge>
  );
}

/** Needs the area `plans`. */
export function InstalmentState({ state }: { state: InstalmentStateName }) {
  const t = useTranslations("plans.instalmentStates");
  return <Badge {...INSTALMENTS[state]}>{t(state)}</Badge>;
}

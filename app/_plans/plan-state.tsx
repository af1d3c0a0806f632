import {
  CalendarClock,
  Check,
  CircleAlert,
  CirclePause,
  CircleSlash,
  Clock,
  Leaf,
  Undo2,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "#app/_ui/badge.tsx";

type PlanStateName =
  "on_track" | "due_soon" | "overdue" | "on_hold" | "paused" | "settled" | "cancelled";
type InstalmentStateName =
  "paid" | "reduced" | "overdue" | "due_soon" | "upcoming" | "on_hold" | "paused" | "cancelled";

type Look = { tone: Tone; icon: LucideIcon };

const LATE: Look = { tone: "late", icon: CircleAlert };
const SOON: Look = { tone: "soon", icon: CalendarClock };
const ON_HOLD: Look = { tone: "neutral", icon: CirclePause };
const PAUSED: Look = { tone: "accent", icon: Leaf };
const PAID: Look = { tone: "accent", icon: Check };
const CANCELLED: Look = { tone: "neutral", icon: CircleSlash };

const PLANS: Record<PlanStateName, Look> = {
  on_track: { tone: "neutral", icon: Check },
  due_soon: SOON,
  overdue: LATE,
  on_hold: ON_HOLD,
  paused: PAUSED,
  settled: PAID,
  cancelled: CANCELLED,
};

const INSTALMENTS: Record<InstalmentStateName, Look> = {
  paid: PAID,
  reduced: { tone: "accent", icon: Undo2 },
  overdue: LATE,
  due_soon: SOON,
  upcoming: { tone: "neutral", icon: Clock },
  on_hold: ON_HOLD,
  paused: PAUSED,
  cancelled: CANCELLED,
};

type PlanStateProps = { state: PlanStateName; early?: boolean; filled?: boolean };

/** `early`: settled before it had to be. Needs the area `plans`. */
export function PlanState({ state, early = false, filled }: PlanStateProps) {
  const t = useTranslations("plans.states");
  return (
    <Badge {...PLANS[state]} filled={filled}>
      {t(early ? "settledEarly" : state)}
    </Badge>
  );
}

/** Needs the area `plans`. */
export function InstalmentState({ state }: { state: InstalmentStateName }) {
  const t = useTranslations("plans.instalmentStates");
  return <Badge {...INSTALMENTS[state]}>{t(state)}</Badge>;
}

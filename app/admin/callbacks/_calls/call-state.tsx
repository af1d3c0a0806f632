"use client";

import {
  Check,
  CircleAlert,
  CircleSlash,
  Clock,
  type LucideIcon,
  PhoneCall,
  PhoneMissed,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { isLate } from "#server/callbacks/policy.ts";
import type { CallState as State, CallView } from "#server/callbacks/schema.ts";
import { Badge, type Tone } from "#app/_ui/badge.tsx";
import { useClock } from "#app/_ui/clock.ts";

const LOOKS: Record<State | "late", { tone: Tone; icon: LucideIcon }> = {
  ahead: { tone: "neutral", icon: Clock },
  late: { tone: "late", icon: CircleAlert },
  calling: { tone: "accent", icon: PhoneCall },
  kept: { tone: "neutral", icon: Check },
  not_reached: { tone: "soon", icon: PhoneMissed },
  cancelled: { tone: "neutral", icon: CircleSlash },
  missed: { tone: "late", icon: CircleAlert },
};

export function CallState({ call }: { call: Pick<CallView, "state" | "startsAt"> }) {
  const t = useTranslations("callbacks.desk.states");
  const state = useClock((now) => (isLate(call, now) ? "late" : call.state));
  return <Badge {...LOOKS[state]}>{t(state)}</Badge>;
}

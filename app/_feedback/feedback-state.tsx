import { CalendarCheck, Check, CircleSlash, Inbox, Wrench, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "#app/_ui/badge.tsx";

type FeedbackStateName = "new" | "planned" | "doing" | "done" | "declined";

const LOOKS: Record<FeedbackStateName, { tone: Tone; icon: LucideIcon }> = {
  new: { tone: "soon", icon: Inbox },
  planned: { tone: "neutral", icon: CalendarCheck },
  doing: { tone: "accent", icon: Wrench },
  done: { tone: "accent", icon: Check },
  declined: { tone: "neutral", icon: CircleSlash },
};

/** Needs the area `feedback`. What is new to staff has, for its customer, arrived. */
export function FeedbackState({
  state,
  reader,
  filled,
}: {
  state: FeedbackStateName;
  reader: "customer" | "staff";
  filled?: boolean;
}) {
  const t = useTranslations(`feedback.states.${reader}`);
  const look =
    reader === "customer" && state === "new" ? { ...LOOKS.new, tone: CALM } : LOOKS[state];
  return (
    <Badge {...look} filled={filled}>
      {t(state)}
    </Badge>
  );
}

/** Nothing that a customer would have to hurry for. */
const CALM: Tone = "neutral";

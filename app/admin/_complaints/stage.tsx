import { CircleAlert, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#app/_ui/badge.tsx";
import { Overdue } from "../_shell/overdue.tsx";

const STAGES = ["half", "near", "today"] as const;

type StageProps = { stage: number; dueOn: string };

/** How much of the time has passed, in words and colour; nothing while it is early. Needs the area `plans`. */
export function Stage({ stage, dueOn }: StageProps) {
  const t = useTranslations("complaintDesk.stage");
  if (stage > STAGES.length) return <Overdue since={dueOn} />;
  const name = STAGES[stage - 1];
  if (!name) return null;
  return (
    <Badge tone={name === "half" ? "soon" : "late"} icon={name === "half" ? Clock : CircleAlert}>
      {t(name)}
    </Badge>
  );
}

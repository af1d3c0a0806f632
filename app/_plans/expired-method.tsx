import type { ReactNode } from "react";
import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PlanSummary } from "#server/plans/schema.ts";
import { AutopayButton } from "#app/_autopay/autopay-button.tsx";
import { requestOf } from "#app/_autopay/request.ts";
import { cn } from "#app/_ui/cn.ts";
import { cardName } from "#app/_ui/isolated.ts";

type Props = { plan: PlanSummary; className?: string };

/** Beside a payment that cannot be taken, what to do about it. Needs the area `plans`. */
export function ExpiredMethod({ plan, className = "" }: Props) {
  const t = useTranslations("plans.methods");
  const { next } = plan;
  if (!next?.method || !next.isMethodExpired || next.taking?.state === "off") return null;
  return (
    <p className={cn("flex max-w-lg items-start gap-2 text-late", className)}>
      <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" strokeWidth={2.25} />
      <span>
        {t.rich("expiredBeside", {
          method: cardName(next.method),
          link: chooseFor(plan),
        })}
      </span>
    </p>
  );
}

const chooseFor = (plan: PlanSummary) =>
  function Choose(words: ReactNode) {
    return (
      <AutopayButton plan={requestOf(plan)} className="link cursor-pointer text-start">
        {words}
      </AutopayButton>
    );
  };

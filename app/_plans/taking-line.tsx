import { useTranslations } from "next-intl";
import type { PlanSummary } from "#server/plans/schema.ts";
import { AutopayButton } from "#app/_autopay/autopay-button.tsx";
import { requestOf } from "#app/_autopay/request.ts";
import { cardName } from "#app/_ui/isolated.ts";
import { dayTag } from "#app/_ui/tags.tsx";

type TakingLineProps = { plan: PlanSummary; className?: string };

/** Whether the next payment is taken by itself, when, and from what. Needs the area `plans`. */
export function TakingLine({ plan, className = "" }: TakingLineProps) {
  const t = useTranslations("plans.taking");
  const { taking, dueOn, method, isMethodExpired } = plan.next ?? {};
  if (!taking || !dueOn) return null;
  // A card that has expired is told of beside it, with what to do.
  if (isMethodExpired && taking.state !== "off") return null;
  const isFailing = taking.failure !== null || taking.state === "expired";
  const isOnItsDay = taking.state === "planned" && taking.on === dueOn;
  return (
    <span className={isFailing ? `${className} text-late` : className}>
      {t.rich(isOnItsDay ? "onItsDay" : taking.state, {
        method: cardName(method ?? ""),
        failure: taking.failure ?? "none",
        day: dayTag(taking.on ?? dueOn, "weekday"),
      })}
      {isFailing && (
        <>
          {" "}
          <AutopayButton plan={requestOf(plan)} className="link cursor-pointer text-start">
            {t("another")}
          </AutopayButton>
        </>
      )}
    </span>
  );
}

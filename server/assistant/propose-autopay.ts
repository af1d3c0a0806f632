import type { AutopayProposal } from "#server/conversations/proposal.ts";
import type { MethodView } from "#server/payments/schema.ts";
import { outcomeOf, usable } from "#server/plans/policy.ts";
import type { PlanDetail } from "#server/plans/schema.ts";
import type { factsFor } from "./fact-texts.ts";
import type { AssistantTools, AutopayFact, AutopayReason } from "./facts.ts";
import { methodNamed } from "./method-named.ts";
import type { World } from "./world.ts";

type Tool = AssistantTools["proposeAutopay"];
type Facts = Pick<ReturnType<typeof factsFor>, "money" | "day">;
type Proposed = { answer: Tool["output"]; proposal: AutopayProposal | null };
type Asked = Pick<Tool["input"], "turn" | "method">;
type Target = { plan: PlanDetail; isOn: boolean; methodId: string | null };
type Terms = { methods: MethodView[]; preview: World["previewAutopay"]; facts: Facts };

/**
 * Writes nothing: what would become of the next payment is what the customer's own page says.
 * @param plans those that are meant, or all
 */
export async function proposeAutopay(
  plans: PlanDetail[],
  { turn, method: words }: Asked,
  { methods, preview, facts }: Terms,
): Promise<Proposed> {
  const factOf = autopayFact(facts);
  const none = (reason: AutopayReason, about: PlanDetail[] = []): Proposed => ({
    answer: { proposal: null, reason, plans: about.map((plan) => factOf(plan, plan)) },
    proposal: null,
  });
  const open = plans.filter(({ state }) => state !== "settled" && state !== "cancelled");
  if (open.length === 0) return none("no_plan");
  const named = words ? methodNamed(methods, words) : null;
  if (words && !named) return none("unknown_method");
  if (named?.isExpired) return none("expired_method");
  if (turn !== "off" && !named && usable(methods, null) === null) return none("no_method");
  const targets = open.map((plan): Target => ({
    plan,
    isOn: turn ? turn === "on" : plan.autopay.isOn,
    methodId: named?.id ?? usable(methods, plan.autopay.methodId),
  }));
  const [target, ...others] = targets.filter(turn === "off" ? isOnNow : isChange);
  if (!target) return none("already", open);
  if (others.length > 0) {
    const about = [target, ...others].map(({ plan }) => plan);
    return none("which", about);
  }
  const { plan, isOn, methodId } = target;
  const asked = { planId: plan.id, methodId, isOn };
  const { id: planId, merchant, title, autopay } = plan;
  return {
    answer: { proposal: factOf(plan, await preview(asked)), reason: null, plans: [] },
    proposal: {
      ...asked,
      planId,
      merchant,
      title,
      method: methods.find(({ id }) => id === methodId)?.label ?? null,
      was: { isOn: autopay.isOn, methodId: autopay.methodId },
    },
  };
}

/** From which card nothing is taken matters to nobody who wants nothing to be taken. */
const isOnNow = ({ plan }: Target) => plan.autopay.isOn;

const isChange = ({ plan: { autopay }, isOn, methodId }: Target) =>
  autopay.isOn !== isOn || autopay.methodId !== methodId;

const autopayFact =
  ({ money, day }: Facts) =>
  (
    { id: planId, merchant, title, autopay: now }: PlanDetail,
    { autopay, next }: Pick<PlanDetail, "autopay" | "next">,
  ): AutopayFact => {
    const outcome = next && outcomeOf(next);
    return {
      planId,
      merchant,
      title,
      isOn: autopay.isOn,
      wasOn: now.isOn,
      method: autopay.method,
      next: outcome && {
        amount: money(next.outstanding),
        day: day(next.taking?.on ?? next.dueOn),
        outcome,
      },
    };
  };

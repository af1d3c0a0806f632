import type { AssistantTools, PaymentFact, PlanFact } from "../../facts.ts";
import type { Ask } from "../asks.ts";
import { meant, meantOrAll, planMeant } from "../meant.ts";
import { taken } from "./autopay.ts";
import { listOf, sentences, type Answer, type Say, type Writing } from "./writing.ts";

type Detailed = AssistantTools["getPlan"]["output"]["plans"][number];

const OPEN = new Set(["overdue", "due_soon", "upcoming", "on_hold", "paused"]);

export function listPlans({ ask, language, results, say }: Writing): Answer {
  const plans = results.listPlans?.plans ?? [];
  return [plans.length === 0 ? say("noPlans") : overview(meantOrAll(plans, ask, language), say)];
}

export function totalOwed({ ask, language, results, say }: Writing): Answer {
  const plans = results.listPlans?.plans ?? [];
  const named = meant(plans, ask, language);
  if (named.length === 1) return named.map((plan) => statusOf(plan, say));
  const open = plans.filter(isOpen);
  const totals = results.nextPayments?.totals ?? [];
  if (open.length === 0 || totals.length === 0) return [say("noPayments")];
  const sums = totals.map(({ text }) => say("total", { total: text }));
  return [
    sentences(...sums),
    ...(open.length > 1 ? [open.map((plan) => `- ${line(plan, say)}`).join("\n")] : []),
  ];
}

export function planDetails({ ask, language, results, say }: Writing): Answer {
  const plans = results.listPlans?.plans ?? [];
  const plan = planMeant(plans, ask, language);
  const detailed = results.getPlan?.plans.find(({ planId }) => planId === plan?.planId);
  if (detailed) return details(detailed, say);
  if (plan) return [statusOf(plan, say)];
  if (plans.length === 0) return [say("noPlans")];
  const named = meant(plans, ask, language);
  if (named.length > 1) return [overview(named, say), say("which")];
  const opening = ask.named ? [say("noSuchPlan")] : [];
  return [
    ...opening,
    overview(plans.some(isOpen) ? plans.filter(isOpen) : plans, say),
    say("which"),
  ];
}

export function paidSoFar({ ask, language, results, say }: Writing): Answer {
  const plans = results.listPlans?.plans ?? [];
  const shown = meantOrAll(plans, ask, language).filter(({ state }) => state !== "cancelled");
  const [only] = shown;
  if (!only) return [say("noPlans")];
  if (shown.length === 1) return [statusOf(only, say)];
  return [
    listOf(
      say("paidIntro"),
      shown.map((plan) => say("paid", values(plan))),
    ),
  ];
}

export function paymentMethod({ ask, language, results, say }: Writing): Answer {
  const plans = (results.listPlans?.plans ?? []).filter(isOpen);
  const payments = results.nextPayments?.payments ?? [];
  const shown = ofNext(ask, payments, meantOrAll(plans, ask, language));
  if (shown.length === 0) return [say(ask.plan ? "noPaymentsOfPlan" : "noPayments")];
  const told = shown.map((plan) => methodOf(plan, payments, say));
  return [told.length === 1 ? sentences(...told) : told.map((one) => `- ${one}`).join("\n")];
}

/** "Which card?" after the next payment: that of its plan. */
function ofNext(ask: Ask, payments: PaymentFact[], plans: PlanFact[]) {
  const next = payments.find(({ state }) => state !== "overdue") ?? payments[0];
  const own = ask.isOfNext ? plans.filter(({ planId }) => planId === next?.planId) : [];
  return own.length > 0 ? own : plans;
}

function methodOf(plan: PlanFact, payments: PaymentFact[], say: Say) {
  const own = payments.find(({ planId, method }) => planId === plan.planId && method) ?? plan.next;
  if (!own?.method) return say("methodUnknown", values(plan));
  const key = own.isMethodExpired ? "methodExpiredOf" : "methodOf";
  return sentences(say(key, { ...values(plan), method: own.method }), taken(own, say));
}

function details(plan: Detailed, say: Say): Answer {
  const open = plan.instalments.filter(({ state }) => OPEN.has(state));
  const key = open.length === 1 ? "instalmentOne" : "instalmentLine";
  const schedule = open.map(({ due, amount, state, movedFrom }) =>
    say(key, {
      date: due.text,
      amount: amount.text,
      state,
      moved: movedFrom?.text ?? "none",
    }),
  );
  return [
    statusOf(plan, say),
    ...(open.length > 0 ? [listOf(say("paymentsLeft", { count: open.length }), schedule)] : []),
  ];
}

function statusOf(plan: PlanFact, say: Say) {
  if (plan.state === "cancelled") return say("planCancelled", values(plan));
  if (plan.state === "settled") return say("planSettled", values(plan));
  return sentences(
    say("plan", values(plan)),
    plan.state === "on_hold" && say("planOnHold"),
    plan.state === "paused" && say("planPaused"),
  );
}

function overview(plans: PlanFact[], say: Say) {
  const [only] = plans;
  if (only && plans.length === 1) return statusOf(only, say);
  return listOf(
    say("plans", { count: plans.length }),
    plans.map((plan) => line(plan, say)),
  );
}

function line(plan: PlanFact, say: Say) {
  if (plan.state === "cancelled") return say("planCancelled", values(plan));
  if (plan.state === "paused") return say("planLinePaused", values(plan));
  return say(plan.state === "settled" ? "planDone" : "planLine", values(plan));
}

const isOpen = ({ state }: PlanFact) => state !== "settled" && state !== "cancelled";

const values = ({ title, merchant, paid, remaining, total }: PlanFact) => ({
  title,
  merchant,
  paid: paid.text,
  remaining: remaining.text,
  total: total.text,
});

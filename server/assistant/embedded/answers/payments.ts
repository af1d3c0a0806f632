import type { AssistantTools, DayFact, PaymentFact } from "../../facts.ts";
import type { Ask } from "../asks.ts";
import { meant, meantOrAll } from "../meant.ts";
import type { Language } from "#server/platform/locale.ts";
import { taken } from "./autopay.ts";
import { monthMeant } from "./month.ts";
import { listOf, sentences, type Answer, type Say, type Writing } from "./writing.ts";

type Payments = AssistantTools["nextPayments"]["output"];

const MOST_LINES = 6;

export function nextPayment({ ask, language, results, say }: Writing): Answer {
  const { payments, today, named } = chosen(results.nextPayments, ask, language);
  if (ask.named && !named) return [say("noSuchPlan")];
  const late = payments.filter(({ state }) => state === "overdue");
  const [next] = coming(payments);
  if (ask.isBrief && next && late.length === 0) return [say("brief", values(next, today))];
  const parts = [
    late.length > 0 && lateList(late, say),
    next && nextText(next, today, say),
    ...(next ? [] : held(payments, say)),
  ].filter((part) => typeof part === "string");
  return parts.length > 0 ? parts : [say(ask.plan ? "noPaymentsOfPlan" : "noPayments")];
}

function nextText(next: PaymentFact, today: DayFact, say: Say) {
  const { movedFrom } = next;
  return sentences(
    say("next", values(next, today)),
    movedFrom && say("moved", { from: movedFrom.text }),
    howPaid(next, say),
  );
}

function howPaid(next: PaymentFact, say: Say) {
  const { method, isMethodExpired, taking, due } = next;
  if (method && isMethodExpired) return say("methodExpired", { method });
  const isOnItsDay = taking?.state === "planned" && taking.on?.on === due.on;
  return method && isOnItsDay ? say("method", { method }) : taken(next, say);
}

export function laterPayment({ ask, language, results, say }: Writing): Answer {
  const { payments, today } = chosen(results.nextPayments, ask, language);
  const ahead = coming(payments);
  if (ahead.length === 0) return nothingComing(payments, ask, say);
  if (ask.list) return upcoming(ahead, say);
  const payment = ask.place === -1 ? ahead.at(-1) : ahead[ask.place - 1];
  if (!payment) return [say("noLater")];
  if (ask.isBrief) return [say("brief", values(payment, today))];
  const place = ask.place === -1 ? "final" : ask.place === 1 ? "first" : "second";
  return [say("later", { ...values(payment, today), place })];
}

const upcoming = (payments: PaymentFact[], say: Say): Answer => [
  listOf(say("upcoming", { count: Math.min(payments.length, MOST_LINES) }), lines(payments, say)),
];

/** What is held is still owed, so it is never "nothing left to pay". */
function nothingComing(payments: PaymentFact[], ask: Ask, say: Say): Answer {
  const late = payments.filter(({ state }) => state === "overdue");
  const parts = [...(late.length > 0 ? [lateList(late, say)] : []), ...held(payments, say)];
  return parts.length > 0 ? parts : [say(ask.plan ? "noPaymentsOfPlan" : "noPayments")];
}

const held = (payments: PaymentFact[], say: Say): Answer =>
  payments
    .filter(isHeld)
    .filter(({ planId }, place, all) => all.findIndex((one) => one.planId === planId) === place)
    .map((one) => say(one.state === "paused" ? "nextPaused" : "nextOnHold", values(one)));

const isHeld = ({ state }: PaymentFact) => state === "on_hold" || state === "paused";

export function overdue({ ask, language, results, say }: Writing): Answer {
  const { payments, today } = chosen(results.nextPayments, ask, language);
  const late = payments.filter(({ state }) => state === "overdue");
  if (late.length > 0) return [lateList(late, say), say("lateNow"), say("offer")];
  const [next] = coming(payments);
  return [
    sentences(say("nothingLate"), next && say("next", values(next, today))),
    ...(next ? [] : held(payments, say)),
  ];
}

/** Payments of one month; a sum of them is in no tool's answer, so none is told. */
export function month({ ask, language, results, say }: Writing): Answer {
  const { payments, today } = chosen(results.nextPayments, ask, language);
  const wanted = monthMeant(ask.text, today.on, language);
  const due = payments.filter((payment) => payment.due.on.startsWith(wanted) && !isHeld(payment));
  if (due.length === 0) return [say("monthNothing")];
  return [listOf(say("monthPayments", { count: due.length }), lines(due, say, due.length))];
}

function chosen(facts: Payments | null | undefined, ask: Ask, language: Language) {
  const { payments, today } = facts ?? { payments: [], today: { on: "", text: "" } };
  const named = meant(payments, ask, language);
  return { payments: meantOrAll(payments, ask, language), today, named: named.length > 0 };
}

const coming = (payments: PaymentFact[]) =>
  payments.filter(({ state }) => state === "due_soon" || state === "upcoming");

const lateList = (late: PaymentFact[], say: Say) =>
  listOf(
    say("late", { count: late.length }),
    late.map((payment) => say("lateLine", values(payment))),
  );

const lines = (payments: PaymentFact[], say: Say, most = MOST_LINES) =>
  payments
    .slice(0, most)
    .map((payment) => say(payments.length === 1 ? "paymentOne" : "paymentLine", values(payment)));

function values({ amount, merchant, title, due }: PaymentFact, today?: DayFact) {
  const when = due.on === today?.on ? "today" : "later";
  return { amount: amount.text, merchant, title, date: due.text, when };
}

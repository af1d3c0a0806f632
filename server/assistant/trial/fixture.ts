import type { MethodView, PaymentQuote } from "#server/payments/schema.ts";
import { addDays } from "#server/platform/calendar.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { PlanDetail } from "#server/plans/schema.ts";
import type { World } from "../world.ts";
import { fixtureCase, fixturePlan, fixtureRefund, gbp } from "./fixture-plan.ts";

const LOCALES = { en: "en-GB", de: "de-DE", sv: "sv-SE", ar: "ar-AE" } as const;

/** Nobody: no row of the database has this id, so that nothing of a customer's can be reached by it. */
const NOBODY = "00000000-0000-7000-8000-000000000000";

export const fixtureCustomer = (language: keyof typeof LOCALES): Viewer => ({
  id: NOBODY,
  role: "customer",
  name: "Alex Morgan",
  email: "alex.morgan@example.com",
  locale: LOCALES[language],
  timeZone: "Europe/London",
  sessionId: NOBODY,
});

/**
 * What the tools answer in a trial: three plans in the memory of this process. A model on trial never sees anything of a
 * customer's, and whatever it calls changes nothing.
 * @param onPerson a person was called
 */
export function fixtureWorld(today: string, onPerson: () => void): World {
  const plans = fixturePlans(today);
  return {
    personStatus: async () => "none",
    plans: async () => plans,
    declines: async () => [],
    quote: async (parts) => quoteOf(plans, parts),
    methods: async () => [VISA],
    previewAutopay: async (asked) => previewOf(plans, asked),
    pauseForm: async () => formOf(plans),
    askForPerson: async () => {
      onPerson();
      return true;
    },
  };
}

const fixturePlans = (today: string): PlanDetail[] => [
  fixturePlan(today, {
    merchant: "North Sole",
    title: "Harbour leather boots",
    minor: 6266,
    dueIn: [-39, -9, 21, 51],
  }),
  fixturePlan(today, {
    merchant: "Fjord & Fell",
    title: "Two-person tent",
    minor: 8000,
    dueIn: [-25, 5, 35],
    refunds: [fixtureRefund(addDays(today, -6))],
  }),
  fixturePlan(today, {
    merchant: "Lumen Home",
    title: "Brass desk lamp",
    minor: 1500,
    dueIn: [-20, 10],
    cases: [fixtureCase(today)],
  }),
];

const VISA: MethodView = {
  id: "card",
  kind: "card",
  label: "Visa ···· 4242",
  expiresOn: null,
  isExpired: false,
  isDefault: true,
  usedBy: 0,
};

function previewOf(plans: PlanDetail[], asked: { planId: string; isOn: boolean }) {
  const next = plans.find(({ id }) => id === asked.planId)?.next;
  if (!next) throw new NotFound();
  const { dueOn: on } = next;
  const off = { state: "off", on: null, failure: null } as const;
  const taking = asked.isOn ? ({ state: "planned", on, failure: null } as const) : off;
  return {
    autopay: { isOn: asked.isOn, methodId: VISA.id, method: VISA.label },
    next: { ...next, taking },
  };
}

const formOf = (plans: PlanDetail[]) => ({
  plans,
  requestId: null,
  refusal: null,
  answerDays: 3,
});

function quoteOf(
  plans: PlanDetail[],
  parts: { planId: string; amountMinor: number }[],
): PaymentQuote {
  const quoted = parts.map(({ planId, amountMinor }) => {
    const plan = plans.find(({ id }) => id === planId);
    if (!plan) throw new NotFound();
    const { merchant, title, look } = plan;
    const about = { planId, merchant, title, look, instalments: [], saved: null, madeOf: null };
    return { ...about, amount: gbp(amountMinor), left: gbp(0), next: null };
  });
  const total = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return { total: gbp(total), parts: quoted };
}

import { missing, Refusal } from "./stripe-bank.ts";
import { formIn, listIn, textIn, type Form } from "./stripe-form.ts";
import type { StripeWorld } from "./stripe-world.ts";

type Route = {
  method: string;
  path: RegExp;
  /** Whatever else is sent is refused, as Stripe does. */
  takes: string[];
  answer: (world: StripeWorld, form: Form, id: string) => Record<string, unknown>;
};

const ROUTES: Route[] = [
  {
    method: "POST",
    path: /^\/v1\/customers$/,
    takes: ["metadata"],
    answer: (world, form) => {
      const made = world.make("cus", "customer", { metadata: formIn(form, "metadata") });
      world.customers.set(made.id, made);
      return made;
    },
  },
  {
    method: "DELETE",
    path: /^\/v1\/customers\/(\w+)$/,
    takes: [],
    answer: (world, _, id) => {
      world.of(world.customers, id);
      world.customers.delete(id);
      for (const [token, { customer }] of world.cards) {
        if (customer === id) world.cards.delete(token);
      }
      return { id, object: "customer", deleted: true };
    },
  },
  {
    method: "POST",
    path: /^\/v1\/payment_methods\/(\w+)\/detach$/,
    takes: [],
    answer: (world, _, id) => {
      const kept = world.cards.get(id);
      if (!kept) throw missing(id);
      if (!kept.attached) throw new Refusal(400, "payment_method_not_attached");
      kept.attached = false;
      return { id, object: "payment_method", customer: null };
    },
  },
  {
    method: "POST",
    path: /^\/v1\/payment_intents$/,
    takes: [
      "amount",
      "currency",
      "customer",
      "payment_method",
      "metadata",
      "expand",
      "allowed_payment_method_types",
    ],
    answer: (world, form) => world.createIntent(form),
  },
  {
    method: "GET",
    path: /^\/v1\/payment_intents\/(\w+)$/,
    takes: ["expand"],
    answer: (world, form, id) => whole(world, form, world.of(world.intents, id)),
  },
  {
    method: "POST",
    path: /^\/v1\/payment_intents\/(\w+)\/confirm$/,
    takes: ["off_session", "payment_method", "return_url", "expand"],
    answer: (world, form, id) => {
      const intent = world.of(world.intents, id);
      world.confirm(intent, form);
      return whole(world, form, intent);
    },
  },
  {
    method: "POST",
    path: /^\/v1\/payment_intents\/(\w+)\/cancel$/,
    takes: ["cancellation_reason", "expand"],
    answer: (world, form, id) => {
      const intent = world.of(world.intents, id);
      world.cancel(intent, form);
      return whole(world, form, intent);
    },
  },
  {
    method: "POST",
    path: /^\/v1\/refunds$/,
    takes: ["payment_intent", "amount", "metadata"],
    answer: (world, form) => world.createRefund(form),
  },
  {
    method: "GET",
    path: /^\/v1\/refunds$/,
    takes: ["payment_intent", "limit", "starting_after"],
    answer: (world, form) => {
      const data = world.refundsOf(textIn(form, "payment_intent"));
      return { object: "list", url: "/v1/refunds", has_more: false, data };
    },
  },
  {
    method: "GET",
    path: /^\/v1\/refunds\/(\w+)$/,
    takes: [],
    answer: (world, _, id) => world.of(world.refunds, id),
  },
  {
    method: "POST",
    path: /^\/v1\/checkout\/sessions$/,
    takes: [
      "mode",
      "customer",
      "client_reference_id",
      "success_url",
      "cancel_url",
      "expires_at",
      "allowed_payment_method_types",
    ],
    answer: (world, form) => {
      const { id, ...made } = world.make("cs_test", "checkout.session", {
        ...form,
        status: "open",
        setup_intent: null,
      });
      const session = { ...made, id, url: `https://checkout.stripe.test/${id}` };
      world.sessions.set(id, session);
      return session;
    },
  },
  {
    method: "GET",
    path: /^\/v1\/checkout\/sessions\/(\w+)$/,
    takes: ["expand"],
    answer: (world, _, id) => world.of(world.sessions, id),
  },
];

/** Ids stay ids until their objects are asked for. */
function whole(world: StripeWorld, form: Form, intent: Record<string, unknown>) {
  const id = intent.latest_charge;
  const isAsked = listIn(form, "expand").includes("latest_charge");
  if (!isAsked || typeof id !== "string") return intent;
  return { ...intent, latest_charge: world.of(world.charges, id) };
}

export function answerOf(world: StripeWorld, method: string, path: string, form: Form) {
  const route = ROUTES.find((one) => one.method === method && one.path.test(path));
  if (!route) throw new Refusal(404, "url_invalid");
  const strange = Object.keys(form).find((name) => !route.takes.includes(name));
  if (strange) throw new Refusal(400, "parameter_unknown", { param: strange });
  return route.answer(world, form, route.path.exec(path)?.[1] ?? "");
}

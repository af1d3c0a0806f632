import { bankOf, missing, Refusal, seconds, type Card } from "./stripe-bank.ts";
import { formIn, listIn, textIn, type Form } from "./stripe-form.ts";

type Fields = { id: string; object: string; created: number } & Record<string, unknown>;
type Kept = { customer: string; card: Card; attached: boolean };
export type Event = { id: string; type: string; data: { object: Fields } };

/** What Stripe keeps. It is this process' alone, and each change of it is an event. */
export class StripeWorld {
  readonly events: Event[] = [];
  readonly customers = new Map<string, Fields>();
  readonly intents = new Map<string, Fields>();
  readonly charges = new Map<string, Fields>();
  readonly refunds = new Map<string, Fields>();
  readonly sessions = new Map<string, Fields>();
  readonly cards = new Map<string, Kept>();
  #made = 0;

  make(prefix: string, object: string, fields: Record<string, unknown>) {
    this.#made += 1;
    const id = `${prefix}_${this.#made}x${Math.random().toString(36).slice(2)}`;
    return { id, object, created: seconds(), livemode: false, ...fields };
  }

  tell(type: string, object: Fields) {
    const data = { object: structuredClone(object) };
    this.events.push({ ...this.make("evt", "event", {}), type, data });
  }

  of(map: Map<string, Fields>, id: string) {
    const found = map.get(id);
    if (!found) throw missing(id);
    return found;
  }

  /** The customer has entered a card on Stripe's page. */
  enter(session: Fields, card: Card) {
    const { id } = this.make("pm", "payment_method", {});
    this.cards.set(id, { customer: String(session.customer), card, attached: true });
    const method = { id, object: "payment_method", type: "card", card: { ...card } };
    session.status = "complete";
    session.url = null;
    session.setup_intent = this.make("seti", "setup_intent", {
      status: "succeeded",
      payment_method: method,
    });
    this.tell("checkout.session.completed", { ...session, setup_intent: "seti_unexpanded" });
  }

  createIntent(form: Form) {
    const method = this.cards.get(textIn(form, "payment_method") ?? "");
    if (!method?.attached || method.customer !== textIn(form, "customer")) {
      throw new Refusal(400, "resource_missing", { param: "payment_method" });
    }
    const amount = Number(textIn(form, "amount"));
    if (amount < LEAST) throw new Refusal(400, "amount_too_small", { param: "amount" });
    const intent = this.make("pi", "payment_intent", {
      amount,
      currency: textIn(form, "currency"),
      customer: textIn(form, "customer"),
      payment_method: textIn(form, "payment_method"),
      allowed_payment_method_types: listIn(form, "allowed_payment_method_types"),
      metadata: formIn(form, "metadata"),
      status: "requires_confirmation",
      client_secret: "pi_secret_of_a_payment",
      last_payment_error: null,
      latest_charge: null,
      next_action: null,
      canceled_at: null,
      cancellation_reason: null,
    });
    this.intents.set(intent.id, intent);
    this.tell("payment_intent.created", intent);
    return intent;
  }

  confirm(intent: Fields, form: Form) {
    const isAgain = intent.status === "requires_payment_method" && textIn(form, "payment_method");
    if (intent.status !== "requires_confirmation" && !isAgain) throw unexpected(intent);
    const kept = this.cards.get(String(textIn(form, "payment_method") ?? intent.payment_method));
    if (!kept?.attached) throw new Refusal(400, "payment_method_unexpected_state");
    const { asks, slow, code, decline } = bankOf(kept.card);
    if (asks && textIn(form, "off_session") === "true") {
      this.fail(intent, "authentication_required", "authentication_required", kept);
    }
    if (code) this.fail(intent, code, decline, kept);
    if (asks) return this.askForProof(intent, textIn(form, "return_url"));
    if (!slow) return this.succeed(intent);
    intent.status = "processing";
    this.tell("payment_intent.processing", intent);
  }

  askForProof(intent: Fields, returnUrl: string | null) {
    if (!returnUrl) throw new Refusal(400, "parameter_missing", { param: "return_url" });
    intent.status = "requires_action";
    const url = `https://hooks.stripe.test/3d_secure/${intent.id}`;
    const to = { url, return_url: returnUrl };
    intent.next_action = { type: "redirect_to_url", redirect_to_url: to };
    this.tell("payment_intent.requires_action", intent);
  }

  succeed(intent: Fields) {
    const { amount, currency } = intent;
    const charge = this.make("ch", "charge", { amount, currency, paid: true, intent: intent.id });
    this.charges.set(charge.id, charge);
    Object.assign(intent, { status: "succeeded", next_action: null, last_payment_error: null });
    intent.latest_charge = charge.id;
    this.tell("payment_intent.succeeded", intent);
  }

  fail(intent: Fields, code: string, decline: string | undefined, { card }: Kept): never {
    const charge = this.make("ch", "charge", { paid: false });
    this.charges.set(charge.id, charge);
    intent.latest_charge = charge.id;
    const told = { ...this.declined(intent, code, decline), payment_method: { card } };
    throw new Refusal(402, code, { ...told, payment_intent: { ...intent } });
  }

  declined(intent: Fields, code: string, decline?: string) {
    const error = { code, ...(decline && { decline_code: decline }), type: "card_error" };
    Object.assign(intent, { status: "requires_payment_method", next_action: null });
    intent.last_payment_error = error;
    this.tell("payment_intent.payment_failed", intent);
    return error;
  }

  cancel(intent: Fields, form: Form) {
    if (intent.status === "succeeded" || intent.status === "canceled") throw unexpected(intent);
    const reason = textIn(form, "cancellation_reason");
    Object.assign(intent, { status: "canceled", canceled_at: seconds(), next_action: null });
    intent.cancellation_reason = reason;
    this.tell("payment_intent.canceled", intent);
  }

  createRefund(form: Form) {
    const intent = this.of(this.intents, textIn(form, "payment_intent") ?? "");
    const amount = Number(textIn(form, "amount"));
    const back = this.refundsOf(intent.id).reduce((sum, one) => sum + Number(one.amount), 0);
    if (intent.status !== "succeeded" || back + amount > Number(intent.amount)) {
      throw new Refusal(400, "charge_already_refunded");
    }
    const kept = this.cards.get(String(intent.payment_method));
    const refund = this.make("re", "refund", {
      amount,
      currency: intent.currency,
      payment_intent: intent.id,
      metadata: formIn(form, "metadata"),
      status: kept?.card.last4 === "7726" ? "pending" : "succeeded",
      destination_details: { type: "card", card: { type: "refund", reference_status: "pending" } },
    });
    this.refunds.set(refund.id, refund);
    this.tell("refund.created", refund);
    return refund;
  }

  refundsOf(intentId: string | null) {
    return [...this.refunds.values()]
      .filter(({ payment_intent: of, status }) => of === intentId && status !== "failed")
      .toReversed();
  }

  change(refund: Fields, fields: Record<string, unknown>) {
    Object.assign(refund, fields);
    this.tell(refund.status === "failed" ? "refund.failed" : "refund.updated", refund);
  }
}

const LEAST = 300;

const unexpected = (intent: Fields) =>
  new Refusal(400, "payment_intent_unexpected_state", { payment_intent: { ...intent } });

import { randomUUID } from "node:crypto";
import { confirmAutopay } from "#server/assistant/confirm-autopay.ts";
import { confirmMove } from "#server/assistant/confirm-move.ts";
import { chargeOfProposal, confirmProposal } from "#server/assistant/confirm.ts";
import { eventsAfter } from "#server/conversations/events.ts";
import { liveRunOf } from "#server/conversations/live-run.ts";
import { openConversation } from "#server/conversations/open.ts";
import type { EventView } from "#server/conversations/schema.ts";
import { sendMessage } from "#server/conversations/send.ts";
import { conversationTopic } from "#server/conversations/topics.ts";
import { askForPerson, withdrawRequest } from "#server/desk/requests.ts";
import { DomainError } from "#server/platform/errors.ts";
import { quotePayment } from "#server/plans/pay.ts";
import type { Doing } from "./scenario.ts";
import { wordsOf } from "./words-of-events.ts";
import { STRANGER } from "./situations.ts";
import type { World } from "./world.ts";

const MOST_EVENTS = 200;

export type Answer = { events: EventView[]; heard: string };

/** One conversation, by the verbs that a customer's browser calls. */
export class Talk {
  readonly transcript: string[] = [];
  readonly answers: Answer[] = [];
  /** Of each answer: how long it was until its first words could be read. */
  readonly firstTextMs: number[] = [];
  readonly #world: World;
  readonly #conversationId: string;
  #seq = 0;

  private constructor(world: World, conversationId: string) {
    this.#world = world;
    this.#conversationId = conversationId;
  }

  static async open(world: World) {
    const { id } = await openConversation(world.customer, {});
    return new Talk(world, id);
  }

  /** @returns what they have heard since, the log's own events between brackets. */
  async take(does: Doing): Promise<string> {
    this.transcript.push(`customer: ${this.#shown(does)}`);
    const refusal = await this.#do(does).then(() => null, refusalOf);
    await this.#quiet();
    const events = await this.#eventsSince();
    const words = [
      ...(refusal ? [`[refused: ${refusal}]`] : []),
      ...events.filter(({ internal }) => !internal).flatMap(wordsOf),
    ];
    this.transcript.push(...words.map((one) => `  ${one}`));
    const heard = words.join("\n");
    if (does.do === "say") this.answers.push({ events, heard });
    return heard;
  }

  async #do(does: Doing): Promise<unknown> {
    const { customer } = this.#world;
    const conversationId = this.#conversationId;
    switch (does.do) {
      case "say":
        return this.#say(does.text, does.about);
      case "confirm":
        return this.#confirm(does);
      case "ask for a person":
        return askForPerson(customer, { conversationId, clientKey: randomUUID() });
      case "call the person off":
        return withdrawRequest(customer, conversationId);
    }
  }

  async #say(text: string, shop: string | null) {
    const conversationId = this.#conversationId;
    const planId = shop === null ? undefined : this.#planOf(shop);
    const began = performance.now();
    const leave = conversationTopic.subscribe(conversationId, (notice) => {
      if (notice.type !== "frame" || notice.frame.type !== "draft") return;
      this.firstTextMs.push(performance.now() - began);
      leave();
    });
    const message = { conversationId, clientKey: randomUUID(), text: this.#filled(text), planId };
    await sendMessage(this.#world.customer, message);
    await this.#quiet();
    leave();
  }

  async #confirm({ to, digits, isTwice }: Extract<Doing, { do: "confirm" }>) {
    const { customer, cards } = this.#world;
    const card = (await this.#allEvents()).findLast(hasCard);
    if (card?.kind !== "message") throw new NoCard();
    const place = { conversationId: this.#conversationId, seq: card.seq };
    const { proposal, move, autopay } = card.content;
    const once = async () => {
      if (proposal) return this.#pay(place, proposal.parts, digits);
      if (autopay) {
        const methodId = digits === null ? autopay.methodId : (cards.get(digits) ?? null);
        return confirmAutopay(customer, { ...place, methodId });
      }
      const toOn = to ?? move?.toOn;
      if (!toOn) throw new NoCard();
      return confirmMove(customer, { ...place, toOn });
    };
    await Promise.all(isTwice ? [once(), once()] : [once()]);
  }

  async #pay(
    place: { conversationId: string; seq: number },
    proposed: { planId: string; amountMinor: number }[],
    digits: string | null,
  ) {
    const { customer, cards } = this.#world;
    const methodId = digits === null ? [...cards.values()][0] : cards.get(digits);
    const { parts } = await quotePayment(customer, proposed);
    const shown = parts.map(({ planId, amount, left }) => ({
      planId,
      amountMinor: amount.minor,
      leftMinor: left.minor,
    }));
    const first = await chargeOfProposal(customer, place);
    // What was declined is tried again under another key, as the card on the screen does.
    const again = first?.state === "declined" ? { key: randomUUID() } : {};
    return confirmProposal(customer, {
      ...place,
      ...again,
      methodId: methodId ?? "",
      parts: shown,
    });
  }

  /** Until nobody writes an answer any more. */
  async #quiet() {
    while (liveRunOf(this.#conversationId)) {
      await new Promise<void>((resolve) => {
        const leave = conversationTopic.subscribe(this.#conversationId, (notice) => {
          if (notice.type !== "frame" || notice.frame.type !== "draft_ended") return;
          leave();
          resolve();
        });
      });
    }
  }

  async #eventsSince() {
    const events = await eventsAfter(this.#conversationId, this.#seq, MOST_EVENTS);
    this.#seq = events.at(-1)?.seq ?? this.#seq;
    return events;
  }

  #allEvents() {
    return eventsAfter(this.#conversationId, 0, MOST_EVENTS);
  }

  #planOf(shop: string) {
    const plan = this.#world.plans.get(shop);
    if (!plan) throw new Error(`Nothing was bought at ${shop}`);
    return plan.id;
  }

  #filled(text: string) {
    return text
      .replaceAll("{stranger's plan}", this.#world.strangersPlan)
      .replaceAll("{stranger's shop}", STRANGER.shop)
      .replaceAll(/\{plan of ([^}]+)\}/g, (_, shop: string) => this.#planOf(shop));
  }

  #shown(does: Doing) {
    if (does.do !== "say") return `(${does.do}${"to" in does && does.to ? ` ${does.to}` : ""})`;
    return does.about ? `[about ${does.about}] ${does.text}` : does.text;
  }
}

class NoCard extends Error {}

const hasCard = (event: EventView) =>
  event.kind === "message" &&
  Boolean(event.content.proposal ?? event.content.move ?? event.content.autopay);

/** What the customer would be told in place of it. */
function refusalOf(error: unknown) {
  if (error instanceof NoCard) return "there is no card to confirm";
  if (error instanceof DomainError) return error.message;
  throw error;
}

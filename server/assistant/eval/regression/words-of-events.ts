import type { EventView } from "#server/conversations/schema.ts";

/** What a customer sees of it: words, the card below them, and between brackets what has happened. */
export function wordsOf(event: EventView): string[] {
  switch (event.kind) {
    case "message":
      return event.author === "customer" ? [] : [`${event.content.text}${cardsOf(event.content)}`];
    case "human_requested":
      return [`[a person was asked for: ${event.content.askedBy}]`];
    case "human_request_ended":
      return ["[the person was called off]"];
    case "answer_failed":
      return ["[the answer failed]"];
    default:
      return [`[${event.kind}]`];
  }
}

type Content = Extract<EventView, { kind: "message" }>["content"];

function cardsOf({ proposal, move, autopay }: Content) {
  const pay = proposal && `[pay ${money(proposal.total)} to ${proposal.merchants.join(" and ")}]`;
  const to = move && `[move ${move.merchant} from ${move.fromOn} to ${move.toOn ?? "a day"}]`;
  const set =
    autopay &&
    `[autopay ${autopay.isOn ? "on" : "off"} for ${autopay.merchant}${methodOf(autopay)}]`;
  return [pay, to, set].map((card) => (card ? ` ${card}` : "")).join("");
}

const methodOf = ({ isOn, method }: { isOn: boolean; method: string | null }) =>
  isOn && method ? `, ${method}` : "";

const money = ({ minor, currency }: { minor: number; currency: string }) =>
  `${(minor / 100).toFixed(2)} ${currency}`;

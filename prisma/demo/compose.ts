import { languageOf } from "#server/platform/locale.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { PastPurchase } from "./past-purchases.ts";
import { nextOf } from "./past-purchases.ts";
import type { Line, Script } from "./dialogue.ts";
import type { DemoCustomer } from "./people.ts";
import type { Random } from "./random.ts";
import type { Library } from "./scripts.ts";

/** Around what one script is turned into one conversation. */
export type Occasion = {
  customer: DemoCustomer;
  at: Date;
  isAgain: boolean;
  purchase: PastPurchase | null;
  /** Those who come when a person is asked for, one after the other. */
  agents: string[];
  random: Random;
};

/** In this customer's words, about what is theirs: no two times the same. */
export function compose(script: Script, library: Library, occasion: Occasion): Line[] {
  const { random } = occasion;
  const slots = slotsOf(occasion);
  const say = (text: string, agent = occasion.agents[0] ?? "") =>
    oneOf(random, text.split(" | ")).replaceAll(/\{(\w+)\}/g, (gap, slot: string) =>
      slot === "agent" ? firstName(agent) : (slots[slot] ?? gap),
    );
  const saidFrom = (pool: string, agent?: string) => say(oneOf(random, library.words(pool)), agent);
  const said = (line: Line): Line => ("text" in line ? { ...line, text: say(line.text) } : line);

  const lines =
    script.kind === "open"
      ? script.lines.map(said)
      : opened(script.lines.map(said), saidFrom, occasion);
  if (script.kind === "alone") {
    if (!endsInRemark(lines)) lines.push(...followUp(script, library, random).map(said));
    return [...lines, ...closing(lines, saidFrom, random, "welcome")];
  }
  if (script.kind !== "person") return lines;
  const isHandedBack = lines.some(({ by }) => by === "hand_back");
  const spoken = left(greeted(lines, saidFrom), saidFrom, occasion);
  return [...spoken, ...closing(lines, saidFrom, random, isHandedBack ? "welcome" : "bye")];
}

type SaidFrom = (pool: string, agent?: string) => string;

const endsInRemark = (lines: Line[]) => lines.at(-1)?.by === "customer";

function opened([first, ...rest]: Line[], saidFrom: SaidFrom, { random, isAgain }: Occasion) {
  if (first?.by !== "customer") return first ? [first, ...rest] : rest;
  const isGreeting = isAgain || random.below(100) < 60;
  const greeting = isGreeting ? `${saidFrom(isAgain ? "again" : "openings")} ` : "";
  return [{ ...first, text: greeting + first.text }, ...rest];
}

/** A further question that the answer led to. */
function followUp({ topic }: Script, { scripts }: Library, random: Random): Line[] {
  if (random.below(100) >= 40) return [];
  const fitting = scripts.filter(({ kind, topic: about }) => kind === "follow" && about === topic);
  return fitting[random.below(fitting.length)]?.lines ?? [];
}

/** Whatever the customer says last is answered. */
function closing(
  lines: Line[],
  saidFrom: SaidFrom,
  random: Random,
  reply: "welcome" | "bye",
): Line[] {
  const isRemark = endsInRemark(lines);
  if (!isRemark && random.below(100) >= 60) return [];
  const text = saidFrom(reply);
  const answer: Line =
    reply === "bye" ? { by: "agent", text } : { by: "assistant", text, cites: [] };
  return isRemark ? [answer] : [{ by: "customer", text: saidFrom("thanks") }, answer];
}

function greeted(lines: Line[], saidFrom: SaidFrom): Line[] {
  const first = lines.findIndex(({ by }) => by === "agent");
  return lines.map((line, index) =>
    index === first && line.by === "agent"
      ? { ...line, text: `${saidFrom("greetings")} ${line.text}` }
      : line,
  );
}

/** Once in a while the agent is suddenly gone, and a colleague goes on. */
function left(lines: Line[], saidFrom: SaidFrom, { agents, random }: Occasion): Line[] {
  const [, colleague] = agents;
  const isHandedBack = lines.some(({ by }) => by === "hand_back");
  const last = lines.findLastIndex(({ by }) => by === "agent");
  if (!colleague || isHandedBack || random.below(14) > 0) return lines;
  const takesOver: Line[] = [
    { by: "leaving" },
    { by: "agent", text: saidFrom("takeovers", colleague) },
  ];
  return lines.toSpliced(last, 0, ...takesOver);
}

export const oneOf = (random: Random, texts: string[]) => texts[random.below(texts.length)] ?? "";

const firstName = (name: string) => name.split(" ")[0] ?? name;

function slotsOf({ customer, at, purchase }: Occasion): Record<string, string> {
  const names = { name: firstName(customer.name), fullname: customer.name };
  return { ...names, ...(purchase && aboutIt(purchase, customer, at)) };
}

function aboutIt(purchase: PastPurchase, { locale, timeZone, currency }: DemoCustomer, at: Date) {
  const money = (minor: bigint) => moneyText({ minor: Number(minor), currency }, locale);
  const day = (on: string) => dayText(on, locale, "long", on);
  const next = nextOf(purchase, at, timeZone);
  return {
    merchant: purchase.merchant.name,
    product: purchase.items[0]?.title ?? "",
    price: money(purchase.totalMinor),
    day: day(dayIn(timeZone, purchase.purchasedAt)),
    ...(next && {
      amount: money(next.amountMinor),
      due: day(next.dueOn.toISOString().slice(0, 10)),
    }),
  };
}

export const libraryOf = (libraries: Map<string, Library>, { locale }: { locale: string }) => {
  const library = libraries.get(languageOf(locale));
  if (!library) throw new Error(`The demo has no words for ${locale}`);
  return library;
};

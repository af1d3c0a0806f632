import type { Viewer } from "#server/platform/viewer.ts";
import { fitting, type PastPurchase } from "./past-purchases.ts";
import { compose, libraryOf } from "./compose.ts";
import type { Contact } from "./contacts.ts";
import { NEEDS, type Kind, type Line, type Need, type Script } from "./dialogue.ts";
import { randomFrom, weighed, type Random } from "./random.ts";
import type { Library } from "./scripts.ts";
import { agentsFor } from "./staff-of-talks.ts";
import type { Talk } from "./past-talk.ts";

export type Company = {
  people: Map<string, Viewer>;
  purchases: Map<string, PastPurchase[]>;
  libraries: Map<string, Library>;
  now: Date;
};

const DRAWS = 60;
/** So many draws are spent on not telling a customer the same again. */
const FRESH_DRAWS = 40;
/** Words about what has just happened come first, for they seldom fit. */
const EVENTFUL = new Set(["return", "refund", "failed"]);

/** Turns each contact into a conversation, and no two into the same words. */
export function talksFrom(list: Contact[], company: Company, kind?: Kind): Talk[] {
  const said = new Set<string>();
  const known = new Map<string, Set<Script>>();
  return list.map((contact, index) => {
    const { email } = contact.customer;
    const told = known.get(email) ?? new Set();
    const isNew = ({ script, talk }: Drawn, draws: number) =>
      !said.has(wordsOf(talk.lines)) && (draws >= FRESH_DRAWS || !told.has(script));

    let drawn = draw(contact, company, index * DRAWS, kind);
    for (let more = 1; more < DRAWS && !isNew(drawn, more); more += 1) {
      drawn = draw(contact, company, index * DRAWS + more, kind);
    }
    said.add(wordsOf(drawn.talk.lines));
    known.set(email, told.add(drawn.script));
    return drawn.talk;
  });
}

const wordsOf = (lines: Line[]) =>
  lines.map((line) => ("text" in line ? line.text : line.by)).join("\n");

type Drawn = { script: Script; talk: Talk };

function draw(contact: Contact, company: Company, seed: number, kind?: Kind): Drawn {
  const random = randomFrom(100_000 + seed);
  const { customer, at, isAgain } = contact;
  const library = libraryOf(company.libraries, customer);
  const { script, things } = scriptFor(contact, company, random, kind ?? someKind(contact));
  const agents = agentsFor(
    script.topic,
    { locale: contact.customer.locale, daysAgo: contact.daysAgo },
    random,
  );
  const lines = compose(script, library, {
    customer,
    at,
    isAgain,
    purchase: things[random.below(things.length)] ?? null,
    agents: agents.map(({ name }) => name),
    random,
  });
  const cast = script.kind === "person" ? agents : [];
  const talk = {
    customer: viewerOf(company, customer.email),
    at,
    lines,
    agents: cast.map(({ email }) => viewerOf(company, email)),
    wait: someWait(random),
    random,
  };
  return { script, talk };
}

/** The same each time for the same contact, whatever is drawn for it. */
function someKind({ seed }: Contact): Kind {
  const luck = randomFrom(seed).below(1000);
  if (luck < 670) return "alone";
  return luck < 705 ? "withdrawn" : "person";
}

function scriptFor({ customer, at }: Contact, company: Company, random: Random, kind: Kind) {
  const own = company.purchases.get(customer.email) ?? [];
  const things = new Map(
    NEEDS.map((need) => [need, fitting(own, need, at, customer.timeZone)] as const),
  );
  const choices = libraryOf(company.libraries, customer)
    .scripts.filter((script) => script.kind === kind)
    .map((script) => ({ script, need: needOf(script) }))
    .map(({ script, need }) => ({ script, need, things: things.get(need) ?? [] }))
    .filter((one) => one.need === "nothing" || one.things.length > 0);
  const found = weighed(random, choices, ({ need }) => (EVENTFUL.has(need) ? 6 : 1));
  if (!found) throw new Error(`No words of the kind ${kind} fit ${customer.email}`);
  return found;
}

/** Words about a purchase need one. */
function needOf({ need, lines }: Script): Need {
  const isAbout = lines.some(
    (line) => "text" in line && /\{(merchant|product|price|day)\}/.test(line.text),
  );
  return need === "nothing" && isAbout ? "bought" : need;
}

export function viewerOf({ people }: Pick<Company, "people">, email: string) {
  const person = people.get(email);
  if (!person) throw new Error(`The demo has nobody with the address ${email}`);
  return person;
}

/** Seconds: two minutes as a rule, eight when it is busy, and once in a while longer than was promised. */
function someWait({ below }: Random) {
  if (below(18) === 0) return 615 + below(300);
  const share = below(1000) / 1000;
  return 20 + share ** 2.2 * 460;
}

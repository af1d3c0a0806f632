import { LANGUAGES, languageOf } from "#server/platform/locale.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { listPastPurchases, type PastPurchase } from "./past-purchases.ts";
import { libraryOf } from "./compose.ts";
import { contacts } from "./contacts.ts";
import type { Dialogue } from "./dialogue.ts";
import { ALONE } from "./dialogues-alone.ts";
import { UNANSWERED } from "./dialogues-unanswered.ts";
import { WITH_PEOPLE } from "./dialogues-with-people.ts";
import { CUSTOMERS } from "./people.ts";
import type { PastLog } from "./past-log.ts";
import { randomFrom } from "./random.ts";
import { experienceOf, someRating, submissionOf, type Rating } from "./ratings.ts";
import { readLibrary } from "./scripts.ts";
import { talksFrom, viewerOf, type Company } from "./talks.ts";
import { listSources, logOf, type Sources, type Talk } from "./past-talk.ts";

export const CONVERSATIONS = 400;
const DAY = 86_400_000;
const MINUTE = 60_000;
const ROWS_AT_ONCE = 1_000;

/** Word for word, and rated as it says. */
const WRITTEN: Dialogue[] = [...ALONE, ...WITH_PEOPLE, ...UNANSWERED];
/** They are in the middle of it: customers whom nobody tries out. */
const TALKING = [
  "ethan.walker",
  "rebecka.sjoberg",
  "jan.petersen",
  "aisha.alkaabi",
  "maria.delgado",
];

type Past = Talk & { rating?: Rating };
type Told = { log: PastLog; rating: Rating | null; talk: Talk };

/** Conversations of a year, and some that are still going on. */
export async function writeConversations(people: Viewer[], now: Date) {
  const company = await companyOf(people, now);
  const sources = await listSources();
  const past = [...written(company), ...talksFrom(newContacts(now), company)];
  const finished = finish(past, company, sources);
  const open = openTalks(company).map((talk) => logOf(talk, sources));
  await write([...finished.map(({ log }) => log), ...open]);
  await writeGaps(finished);
  await writeSubmissions(finished, company, people);
  return finished.length;
}

export async function companyOf(people: Viewer[], now: Date): Promise<Company> {
  const purchases = new Map<string, PastPurchase[]>();
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  for (const one of await listPastPurchases()) {
    const email = emails.get(one.customerId) ?? "";
    purchases.set(email, [...(purchases.get(email) ?? []), one]);
  }
  return {
    people: new Map(people.map((person) => [person.email, person])),
    purchases,
    libraries: new Map(LANGUAGES.map((language) => [language, readLibrary(language)])),
    now,
  };
}

export const newContacts = (now: Date) =>
  contacts(CUSTOMERS, CONVERSATIONS - WRITTEN.length, now, WRITTEN);

const written = (company: Company): Past[] =>
  WRITTEN.map(({ email, agent, daysAgo, lines, score, comment }, index) => ({
    customer: viewerOf(company, email),
    at: new Date(company.now.getTime() - daysAgo * DAY),
    lines,
    agents: agent ? [viewerOf(company, agent)] : [],
    wait: 60 + index * 11,
    random: randomFrom(index),
    rating: { score, comment },
  }));

/** Two in five are rated; the last one always is, for the chat opens with it and would ask. */
function finish(past: Past[], { libraries }: Company, sources: Sources): Told[] {
  const newest = new Map<string, Past>();
  for (const talk of past.toSorted((a, b) => +a.at - +b.at)) newest.set(talk.customer.id, talk);
  return past.map((talk) => {
    const { customer, random } = talk;
    const log = logOf(talk, sources);
    log.pass(5 + random.below(25));
    log.resolve(random.below(5) > 0);
    const isRated = newest.get(customer.id) === talk || random.below(100) < 28;
    const some = isRated
      ? someRating(random, experienceOf(log), libraryOf(libraries, customer))
      : null;
    const rating = talk.rating ?? some;
    if (!rating) return { log, rating, talk };
    log.pass(6 + random.below(50));
    const { score, comment } = rating;
    log.add("rated", "customer", comment ? { score, comment } : { score }, customer.id);
    return { log, rating, talk };
  });
}

function openTalks(company: Company): Talk[] {
  const talking = TALKING.flatMap((address, index) => {
    const customer = CUSTOMERS.find(({ email }) => email === `${address}@example.com`);
    const at = new Date(company.now.getTime() - (4 + index * 13) * MINUTE);
    return customer ? [{ customer, daysAgo: 0, at, isAgain: false, seed: index }] : [];
  });
  return talksFrom(talking, company, "open");
}

async function write(logs: PastLog[]) {
  const conversations = logs.map(({ row }) => row);
  const requests = logs.flatMap((log) => log.requests);
  await db.conversation.createMany({ data: conversations });
  await db.humanRequest.createMany({ data: requests });
  await db.voiceCall.createMany({ data: logs.flatMap(({ voiceCalls }) => voiceCalls) });
  for (const data of inChunks(logs.flatMap(({ events }) => events))) {
    await db.event.createMany({ data });
  }
}

const inChunks = <Row>(rows: Row[]) =>
  Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, index) =>
    rows.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE),
  );

/** What was asked is what came right before the answer that was none. */
async function writeGaps(finished: Told[]) {
  const data = WRITTEN.flatMap(({ gap }, index) => {
    const { log, talk } = finished[index] ?? {};
    const answer = log?.events.find(({ author }) => author === "assistant");
    if (!gap || !log || !talk || !answer) return [];
    return {
      ...gap,
      conversationId: log.id,
      questionSeq: answer.seq - 1,
      answerSeq: answer.seq,
      language: languageOf(talk.customer.locale),
      askedAt: answer.createdAt ?? talk.at,
    };
  });
  await db.knowledgeGap.createMany({ data });
}

async function writeSubmissions(list: Told[], { libraries, now }: Company, people: Viewer[]) {
  const editors = people.filter(({ role }) => role === "supervisor" || role === "admin");
  const submissions = list.flatMap(({ log, rating, talk: { customer, random } }, number) => {
    const editor = editors[number % editors.length];
    if (!rating?.comment || !editor) return [];
    const context = { log, number, customer, editor, now, random };
    return [submissionOf(rating, libraryOf(libraries, customer), context)];
  });
  await db.feedbackItem.createMany({ data: submissions.map(({ item }) => item) });
  await db.feedbackChange.createMany({ data: submissions.flatMap(({ changes }) => changes) });
}

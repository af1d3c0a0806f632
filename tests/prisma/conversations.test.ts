import { beforeAll, expect, test } from "vitest";
import { CONVERSATIONS } from "#prisma/demo/conversations.ts";
import { seed } from "#prisma/seed.ts";
import { detectLanguage } from "#server/assistant/embedded/language.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import { personIntentIn } from "#server/assistant/person-intent.ts";
import { contents } from "#server/conversations/schema.ts";
import { db } from "#server/platform/db.ts";
import { people as cast } from "#tests/e2e/support/cast.ts";
import "#tests/support/assistant.ts";
import {
  type Loaded,
  loadConversations,
  messages,
  transcript,
} from "#tests/support/seeded-conversations.ts";
import "#tests/support/files.ts";

const HOUR = 3_600_000;

const past: Loaded[] = [];
const open: Loaded[] = [];

beforeAll(async () => {
  await seed(() => {});
  for (const one of await loadConversations()) (one.closedAt ? past : open).push(one);
}, 180_000);

test("past conversations are closed, in order, and as the log would have left them", () => {
  expect(past).toHaveLength(CONVERSATIONS);
  for (const { openedAt, closedAt, lastEventAt, seq, turn, preview, events } of past) {
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    expect(seq).toBe(events.length);
    const times = events.map(({ createdAt }) => +createdAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect([times[0], times.at(-1)]).toEqual([+openedAt, +lastEventAt]);
    expect(+lastEventAt).toBeLessThan(Date.now());
    const resolved = events.find(({ kind }) => kind === "resolved");
    expect(resolved?.createdAt).toEqual(closedAt);
    const changes = ["joined", "handed_back", "left", "resolved"];
    expect(turn).toBe(events.filter(({ kind }) => changes.includes(kind)).length);
    const last = events.findLast(({ kind }) => kind === "message");
    expect(contents.message.parse(last?.content).text.startsWith(preview.replace(/…$/u, ""))).toBe(
      true,
    );
    expect(events.every(({ kind, internal }) => internal === (kind === "note"))).toBe(true);
  }
});

test("nobody has two conversations at a time", () => {
  for (const { id } of new Map(past.map((one) => [one.customerId, one.customer])).values()) {
    const own = past.filter(({ customerId }) => customerId === id);
    const overlap = own.filter(({ openedAt }, index) => openedAt < (own[index - 1]?.closedAt ?? 0));
    expect(overlap).toEqual([]);
  }
});

test("every promise has one end, and the conversation tells of it", () => {
  const ends = new Set<string | null>();
  for (const { events, humanRequests } of past) {
    const told = events.map(({ content }) => JSON.stringify(content));
    expect(humanRequests).toHaveLength(
      events.filter(({ kind }) => kind === "human_requested").length,
    );
    for (const { id, end, endedAt, askedAt, deadlineAt, breachedAt, owner } of humanRequests) {
      ends.add(end);
      expect(endedAt && endedAt > askedAt).toBe(true);
      const isLate = endedAt && endedAt > deadlineAt;
      expect(Boolean(isLate)).toBe(end === "breached" || breachedAt !== null);
      expect(told.filter((text) => text.includes(id))).toHaveLength(end === "joined" ? 1 : 2);
      const joined = events.filter(
        ({ kind, createdAt }) => kind === "joined" && +createdAt === +(endedAt ?? 0),
      );
      expect(joined.map(({ authorId }) => authorId)).toEqual(owner ? [owner.id] : []);
    }
  }
  expect(ends).toEqual(new Set(["joined", "withdrawn", "breached"]));
});

test("words that ask for a person bring one, as they do in life", () => {
  for (const { events } of [...past, ...open]) {
    for (const [index, { kind, author, content }] of events.entries()) {
      const before = events.slice(0, index).findLast(({ kind: one }) => one !== "message");
      const isAnswered = ["joined", "human_requested"].includes(before?.kind ?? "");
      if (kind !== "message" || author !== "customer" || isAnswered) continue;
      const { text } = contents.message.parse(content);
      const wish = personIntentIn(text);
      if (wish) expect(events[index + 1]?.content, text).toMatchObject({ askedBy: wish.askedBy });
    }
  }
});

test("whoever comes speaks the language, and was with the company", () => {
  for (const { openedAt, customer, events } of past) {
    for (const { person } of events.filter(({ kind }) => kind === "joined")) {
      expect(person?.languages).toContain(catalogueOf(customer.locale));
      expect(person?.joinedAt && person.joinedAt < openedAt).toBe(true);
      expect(!person?.deactivatedAt || person.deactivatedAt > openedAt).toBe(true);
    }
  }
});

test("the assistant solves two of three alone", () => {
  const alone = past.filter(({ humanRequests }) => humanRequests.length === 0);
  expect(alone.length / past.length).toBeGreaterThan(0.6);
  expect(alone.length / past.length).toBeLessThan(0.72);
  const kinds = new Set(past.flatMap(({ events }) => events.map(({ kind }) => kind)));
  for (const kind of ["left", "handed_back", "note", "rated"]) expect(kinds).toContain(kind);
});

test("every rating in words is a submission too, and nothing else is", () => {
  const rated = past.flatMap(({ events, ...one }) => {
    const rating = events.find(({ kind }) => kind === "rated");
    return rating ? [{ ...one, ...contents.rated.parse(rating.content) }] : [];
  });
  expect(rated.length / past.length).toBeGreaterThan(0.3);
  expect(rated.length / past.length).toBeLessThan(0.5);
  for (const { score, comment, feedback, customerId } of rated) {
    const kind = score > 3 ? "praise" : "problem";
    const submission = { source: "rating", text: comment, score, kind, customerId };
    expect(feedback).toEqual(comment ? [expect.objectContaining(submission)] : []);
  }
  const ids = new Set(rated.map(({ id }) => id));
  expect(past.every(({ id, feedback }) => ids.has(id) || feedback.length === 0)).toBe(true);
});

test("no two conversations are the same word for word, and no gap is left in one", () => {
  const all = [...past, ...open].map((one) => transcript(one).join("\n"));
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((text) => /[{}|]/.test(text))).toEqual([]);
});

test("everybody writes and is answered in their own language", () => {
  for (const one of [...past, ...open]) {
    const spoken = catalogueOf(one.customer.locale);
    const habit = spoken === "en" ? "sv" : "en";
    const said = messages(one).map(({ text }) => text);
    const answers = messages(one).filter(({ text }) => text.length > 60);
    expect(catalogueOf(one.locale)).toBe(spoken);
    for (const { text } of answers) expect(detectLanguage(text, habit), text).toBe(spoken);
    expect(said.length).toBeGreaterThan(0);
  }
});

const figures = (text: string) => text.match(/\d[\d\s.,]*[.,]\d{2}(?!\d)/gu) ?? [];

test("an amount that the assistant says is one of the customer's own", async () => {
  const instalments = await db.instalment.findMany({ include: { plan: true } });
  let checked = 0;
  for (const one of past) {
    const own = instalments.filter(({ plan }) => plan.customerId === one.customerId);
    const minor = new Set(own.map(({ amountMinor }) => String(amountMinor)));
    for (const { author, text } of messages(one)) {
      if (author !== "assistant") continue;
      for (const figure of figures(text)) {
        expect(minor).toContain(figure.replaceAll(/\D/gu, ""));
        checked += 1;
      }
    }
  }
  expect(checked).toBeGreaterThan(3);
});

test("somebody has never written, and sees the chat before the first word", () => {
  const writers = new Set([...past, ...open].map(({ customer }) => customer.email));
  expect(writers).not.toContain(cast.katharina);
  expect(writers.size).toBeGreaterThan(50);
});

test("some are talking with the assistant right now, and nobody whom a story needs", () => {
  const talking = open.filter(({ humanRequests }) => humanRequests.length === 0);
  expect(talking.length).toBeGreaterThan(4);
  const firstWords = open.map((one) => transcript(one)[0]);
  expect(new Set(firstWords).size).toBe(open.length);
  for (const { customer, agentId, lastEventAt, events } of talking) {
    expect(Object.values(cast)).not.toContain(customer.email);
    expect(agentId).toBeNull();
    expect(Date.now() - +lastEventAt).toBeLessThan(2 * HOUR);
    expect(events.at(-1)?.author).toBe("assistant");
  }
});

test("three wait for a person, by their own words, and a promise runs for each", () => {
  const waiting = open.filter(({ humanRequests }) => humanRequests.length > 0);
  const requests = waiting.flatMap(({ humanRequests }) => humanRequests);
  expect(requests.map(({ askedBy }) => askedBy).toSorted()).toEqual(["distress", "words", "words"]);
  for (const { customer } of waiting) expect(Object.values(cast)).not.toContain(customer.email);
  for (const { end, deadlineAt } of requests) {
    expect(end).toBeNull();
    expect(+deadlineAt).toBeGreaterThan(Date.now());
  }
});

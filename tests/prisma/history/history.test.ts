import { beforeAll, expect, test } from "vitest";
import { seed } from "#prisma/seed.ts";
import { contents } from "#server/conversations/schema.ts";
import { subject } from "#server/conversations/subject.ts";
import { detectLanguage } from "#server/assistant/embedded/language.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import { db } from "#server/platform/db.ts";
import "#tests/support/assistant.ts";
import { type Loaded, loadConversations, messages } from "#tests/support/seeded-conversations.ts";
import "#tests/support/files.ts";

const DAYS = 21;
const WEEK = 7 * 86_400_000;

let all: Loaded[] = [];
const isOfMany = ({ customer }: Loaded) => customer.email.startsWith("customer.");

beforeAll(async () => {
  await seed(() => {}, DAYS);
  all = (await loadConversations()).filter(isOfMany);
}, 180_000);

const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay());

test("a day has some fifty conversations, fewer at the weekend", () => {
  const days = Map.groupBy(all, ({ openedAt }) => openedAt.toISOString().slice(0, 10));
  const whole = [...days].toSorted(([a], [b]) => a.localeCompare(b)).slice(1, -1);
  const meanOf = (list: typeof whole) =>
    list.reduce((sum, [, chats]) => sum + chats.length, 0) / list.length;
  const weekend = meanOf(whole.filter(([day]) => isWeekend(day)));
  const working = meanOf(whole.filter(([day]) => !isWeekend(day)));
  expect(working).toBeGreaterThan(45);
  expect(working).toBeLessThan(75);
  expect(weekend).toBeLessThan(working * 0.85);
});

test("each of them is closed, named, in order, and as the log would have left it", () => {
  for (const { openedAt, closedAt, lastEventAt, seq, turn, agentId, events, ...one } of all) {
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    expect([seq, agentId]).toEqual([events.length, null]);
    const times = events.map(({ createdAt }) => +createdAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect([times[0], times.at(-1)]).toEqual([+openedAt, +lastEventAt]);
    expect(+lastEventAt).toBeLessThan(Date.now());
    expect(events.find(({ kind }) => kind === "resolved")?.createdAt).toEqual(closedAt);
    const changes = ["joined", "handed_back", "left", "resolved"];
    expect(turn).toBe(events.filter(({ kind }) => changes.includes(kind)).length);
    expect(subject.parse(one.subject).topic).not.toBeNull();
    for (const { kind, content } of events) {
      expect(contents[kind as keyof typeof contents].safeParse(content).success).toBe(true);
    }
  }
});

test("nobody of them has two conversations at a time", () => {
  for (const own of Map.groupBy(all, ({ customerId }) => customerId).values()) {
    const overlap = own.filter(({ openedAt }, index) => openedAt < (own[index - 1]?.closedAt ?? 0));
    expect(overlap).toEqual([]);
  }
});

test("every promise among them has one end, and some were broken", () => {
  const requests = all.flatMap(({ humanRequests }) => humanRequests);
  expect(new Set(requests.map(({ end }) => end))).toEqual(
    new Set(["joined", "withdrawn", "breached"]),
  );
  for (const { end, endedAt, deadlineAt, breachedAt } of requests) {
    const isLate = endedAt && endedAt > deadlineAt;
    expect(Boolean(isLate)).toBe(end === "breached" || breachedAt !== null);
  }
});

test("whoever comes speaks the language, and everybody is answered in their own", () => {
  expect(new Set(all.map(({ locale }) => catalogueOf(locale))).size).toBe(4);
  for (const one of all) {
    const spoken = catalogueOf(one.locale);
    for (const { person } of one.events.filter(({ kind }) => kind === "joined")) {
      expect(person?.languages).toContain(spoken);
    }
    const [answer] = messages(one).filter(({ text }) => text.length > 60);
    if (answer) expect(detectLanguage(answer.text, spoken === "en" ? "sv" : "en")).toBe(spoken);
  }
});

test("most are answered by the assistant alone, and some come back within the week", () => {
  const alone = all.filter(({ humanRequests }) => humanRequests.length === 0);
  expect(alone.length / all.length).toBeGreaterThan(0.6);
  expect(alone.length / all.length).toBeLessThan(0.75);
  const own = Map.groupBy(all, ({ customerId }) => customerId);
  const again = [...own.values()].flatMap((chats) =>
    chats.filter(({ openedAt }, index) => {
      const before = chats[index - 1]?.closedAt;
      return before && +openedAt - +before < WEEK;
    }),
  );
  expect(again.length / all.length).toBeGreaterThan(0.02);
});

test("they say nothing in words about us, so that no inbox fills with them", async () => {
  expect(all.flatMap(({ feedback }) => feedback)).toEqual([]);
  expect(all.some(({ events }) => events.some(({ kind }) => kind === "rated"))).toBe(true);
  const conversationId = { in: all.map(({ id }) => id) };
  expect(await db.knowledgeGap.count({ where: { conversationId } })).toBe(0);
});

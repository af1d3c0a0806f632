import { expect, test } from "vitest";
import { nameConversation, nameTheUnnamed, namingTasks } from "#server/assistant/naming.ts";
import { listHistory } from "#server/conversations/conversation.ts";
import { append } from "#server/conversations/log.ts";
import { NAME_JOB } from "#server/conversations/topics.ts";
import { resolve } from "#server/desk/resolve.ts";
import { db, pool } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";

async function ended(customer: Viewer, ...words: string[]) {
  const { id } = await createConversation(customer);
  for (const text of words) {
    const said = { conversationId: id, kind: "message", content: { text } } as const;
    await append({ ...said, author: "customer", authorId: customer.id });
    await append({ ...said, author: "assistant", content: { text: "Like this." } });
  }
  await resolve(customer, id);
  return id;
}

const historyOf = async (customer: Viewer) => (await listHistory(customer, {})).conversations;

test.each([
  ["en-GB", "Can I move my payment to the 12th?"],
  ["de-DE", "Kann ich meine Zahlung auf den 12. verschieben?"],
  ["sv-SE", "Kan jag flytta min betalning till den 12:e?"],
  ["ar", "هل يمكنني تأجيل موعد الدفعة؟"],
])("in %s a conversation that ended is named by what it was about", async (locale, words) => {
  const customer = await createCustomer({ locale });
  const id = await ended(customer, words);
  expect((await historyOf(customer))[0]?.subject).toBeNull();

  const { rows } = await pool.query<{ payload: unknown }>(
    `select payload from graphile_worker._private_jobs where payload ->> 'conversationId' = $1`,
    [id],
  );
  expect(rows).toHaveLength(1);
  await namingTasks[NAME_JOB]?.(rows[0]?.payload);

  const [named] = await historyOf(customer);
  expect(named?.subject).toMatchObject({
    topic: "extend_due_date",
    outcome: { kind: "answered" },
  });
  expect(await historyOf(await createCustomer())).toEqual([]);
});

test("what is overdue has a name of its own, and thanks are no topic", async () => {
  const customer = await createCustomer({ locale: "en-GB" });
  await nameConversation(await ended(customer, "Hello", "Which payments are overdue?", "Thanks!"));
  expect((await historyOf(customer))[0]?.subject?.topic).toBe("overdue");
});

test("an open one gets no name", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  expect(await nameConversation(id)).toBe(0);
});

test("named twice at once it has one name, and those from before are found", async () => {
  const customer = await createCustomer({ locale: "en-GB" });
  const id = await ended(customer, "Where is my refund?");
  await Promise.all([nameConversation(id), nameConversation(id), nameTheUnnamed()]);
  expect(await db.conversation.findUnique({ where: { id }, select: { subject: true } })).toEqual({
    subject: { topic: "refund_status", merchant: null, outcome: { kind: "answered" } },
  });
});

/** Two at the same instant. */
const openedAt = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, Math.floor(minute / 2)));

test("history is read on and on, the newest first", async () => {
  const customer = await createCustomer();
  const closedAt = new Date("2026-02-01T00:00:00Z");
  for (let minute = 0; minute < 35; minute += 1)
    await createConversation(customer, { openedAt: openedAt(minute), closedAt });

  const first = await listHistory(customer, {});
  const rest = await listHistory(customer, { cursor: first.nextCursor });
  expect([first.conversations.length, rest.conversations.length]).toEqual([30, 5]);
  expect(rest.nextCursor).toBeNull();
  const all = [...first.conversations, ...rest.conversations];
  expect(new Set(all.map(({ id }) => id)).size).toBe(35);
  const times = all.map(({ openedAt: at }) => at);
  expect(times).toEqual(times.toSorted().toReversed());
});

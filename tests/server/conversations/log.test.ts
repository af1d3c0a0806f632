import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { append, appendIn, lockConversation } from "#server/conversations/log.ts";
import { eventsAfter } from "#server/conversations/events.ts";
import { db } from "#server/platform/db.ts";
import { say } from "#tests/support/conversations.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

test("sixty writers who send everything three times leave a log without gap or double", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  const messages = Array.from({ length: 2000 }, (_, index) => ({
    key: randomUUID(),
    text: `${index}`,
  }));

  const writer = async (offset: number) => {
    const own = messages.filter((_, index) => index % 60 === offset);
    for (const { key, text } of own) {
      const tries = await Promise.all([1, 2, 3].map(() => say(customer, id, text, key)));
      expect(new Set(tries.map(({ seq }) => seq)).size).toBe(1);
    }
  };
  await Promise.all(Array.from({ length: 60 }, (_, offset) => writer(offset)));

  const events = await eventsAfter(id, 0, 5000);
  expect(events.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  expect(new Set(events.map(({ clientKey }) => clientKey)).size).toBe(messages.length);
});

test("a message sent again after its answer was lost is one row, with the first one's number", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  const key = randomUUID();

  const first = await say(customer, id, "Hello", key);
  const again = await say(customer, id, "Hello", key);

  expect(again).toEqual({ seq: first.seq, repeated: true });
  expect(await db.event.count({ where: { conversationId: id } })).toBe(1);
});

test("the same key with other words is refused, and the original stays", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  const key = randomUUID();
  await say(customer, id, "Hello", key);

  await expect(say(customer, id, "Good bye", key)).rejects.toMatchObject({
    reason: "chat.keyUsed",
  });

  const [event] = await eventsAfter(id, 0, 10);
  expect(event?.content).toEqual({ text: "Hello" });
});

test("what comes with a passed turn is not said, and leaves no gap", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer, { turn: 3 });
  const answer = {
    conversationId: id,
    kind: "message",
    author: "assistant",
    content: { text: "Late" },
  } as const;

  const attempts = await Promise.allSettled([
    append({ ...answer, turn: 2 }),
    append({ ...answer, turn: 3 }),
    append({ ...answer, turn: 2 }),
  ]);

  expect(attempts.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "rejected"]);
  expect((await eventsAfter(id, 0, 10)).map(({ seq }) => seq)).toEqual([1]);
});

test("a closed conversation takes a rating and nothing else", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer, { closedAt: new Date() });

  await expect(say(customer, id)).rejects.toMatchObject({ reason: "chat.closed" });
  const rated = append({
    conversationId: id,
    kind: "rated",
    author: "customer",
    authorId: customer.id,
    content: { score: 5 },
    afterClose: true,
  });
  await expect(rated).resolves.toEqual({ seq: 1, repeated: false });
});

test("one bad entry hurts only itself", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  const unknownAuthor = { ...customer, id: randomUUID() };

  const attempts = await Promise.allSettled([
    say(customer, id, "before"),
    say(unknownAuthor, id, "nobody"),
    say(customer, randomUUID(), "nowhere"),
    say(customer, id, "after"),
  ]);

  expect(attempts.map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "rejected",
    "fulfilled",
  ]);
  expect((await eventsAfter(id, 0, 10)).map(({ content }) => content)).toEqual([
    { text: "before" },
    { text: "after" },
  ]);
});

test("transactions and single messages number one conversation together", async () => {
  const customer = await createCustomer();
  const agent = await createAgent();
  const { id } = await createConversation(customer);
  const note = {
    kind: "note",
    author: "agent",
    authorId: agent.id,
    internal: true,
    content: { text: "n" },
  } as const;

  const inTransaction = () =>
    db.$transaction(async (tx) => {
      await lockConversation(tx, id);
      return appendIn(tx, id, [note, note]);
    });
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => (i % 2 ? inTransaction() : say(customer, id))),
  );

  const events = await eventsAfter(id, 0, 100);
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
});

test("lists show the last words, never a note", async () => {
  const customer = await createCustomer();
  const agent = await createAgent();
  const { id } = await createConversation(customer);
  await say(customer, id, "Where is my refund?");
  await append({
    conversationId: id,
    kind: "note",
    author: "agent",
    authorId: agent.id,
    internal: true,
    content: { text: "A difficult one" },
  });

  expect(await db.conversation.findUnique({ where: { id } })).toMatchObject({
    preview: "Where is my refund?",
    seq: 2,
  });
});

test("a long message is shortened for the lists, and looks it", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  await say(customer, id, `${"word ".repeat(27)}word and more`);
  const { preview } = await db.conversation.findUniqueOrThrow({ where: { id } });
  expect(preview).toBe(`${"word ".repeat(27)}word…`);
});

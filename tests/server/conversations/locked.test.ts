import { randomUUID } from "node:crypto";
import type { PoolClient } from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { eventsAfter } from "#server/conversations/events.ts";
import { append } from "#server/conversations/log.ts";
import { db, pool } from "#server/platform/db.ts";
import { say } from "#tests/support/conversations.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";

const open = new Set<PoolClient>();

afterEach(async () => {
  vi.restoreAllMocks();
  for (const client of open) await release(client);
});

/** Another program's transaction that holds a row until it is released. */
async function lockRow(table: "conversation" | "person", id: string) {
  const client = await pool.connect();
  open.add(client);
  await client.query("begin");
  await client.query(`select 1 from ${table} where id = $1 for update`, [id]);
  return client;
}

async function release(client: PoolClient) {
  open.delete(client);
  await client.query("commit");
  client.release();
}

async function createTalk() {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  const settled: number[] = [];
  const send = (text: string, key?: ReturnType<typeof randomUUID>) => {
    const sent = say(customer, id, text, key);
    sent.then(({ seq }) => settled.push(seq)).catch(() => {});
    return sent;
  };
  return { id, customer, send, settled };
}

const textsOf = async (id: string) =>
  (await eventsAfter(id, 0, 1000)).map(({ seq, content }) => [seq, content]);

const numbered = (texts: string[]) => texts.map((text, index) => [index + 1, { text }]);

test("while one conversation is locked the messages of all others are acknowledged", async () => {
  const locked = await createTalk();
  const others = await Promise.all(Array.from({ length: 10 }, createTalk));
  const client = await lockRow("conversation", locked.id);

  const held = ["one", "two", "three"].map((text) => locked.send(text));
  for (const text of ["a", "b", "c"]) {
    await Promise.all(others.map(({ send }) => send(text)));
  }
  expect(locked.settled).toEqual([]);
  for (const { id } of others) expect(await textsOf(id)).toEqual(numbered(["a", "b", "c"]));

  await release(client);
  expect((await Promise.all(held)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(await textsOf(locked.id)).toEqual(numbered(["one", "two", "three"]));
});

test("what is sent to a locked conversation, also much and three times over, comes once and in order", async () => {
  const talk = await createTalk();
  const other = await createTalk();
  const texts = Array.from({ length: 300 }, (_, index) => `${index}`);
  const client = await lockRow("conversation", talk.id);

  const sent = texts.map(async (text, index) => {
    const key = randomUUID();
    if (index % 50 === 0) await other.send(text);
    return Promise.all([1, 2, 3].map(() => talk.send(text, key)));
  });
  await other.send("last");
  await release(client);
  const late = talk.send("after");
  const answers = await Promise.all(sent);
  await late;

  for (const [first, ...again] of answers) {
    expect(again.map(({ seq }) => seq)).toEqual([first?.seq, first?.seq]);
    expect(again.every(({ repeated }) => repeated)).toBe(true);
  }
  const events = await eventsAfter(talk.id, 0, 1000);
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 301 }, (_, i) => i + 1));
  const inOrder = events.flatMap(({ kind, content }) =>
    kind === "message" && Number(content.text) % 50 !== 0 ? [content.text] : [],
  );
  expect(inOrder).toEqual([...texts.filter((text) => Number(text) % 50 !== 0), "after"]);
});

test("of many locked conversations each goes on as soon as it is released, whichever that is", async () => {
  const talks = await Promise.all(Array.from({ length: 7 }, createTalk));
  const clients: PoolClient[] = [];
  for (const { id } of talks) clients.push(await lockRow("conversation", id));
  const held = talks.map(({ send }) => send("held"));

  for (const [index, client] of [...clients.entries()].toReversed()) {
    await release(client);
    expect(await held[index]).toEqual({ seq: 1, repeated: false });
    expect(talks.filter(({ settled }) => settled.length === 0)).toHaveLength(index);
  }
});

test("a locked conversation's messages meet what was decided under the lock", async () => {
  const talk = await createTalk();
  const client = await lockRow("conversation", talk.id);
  const answer = append({
    conversationId: talk.id,
    kind: "message",
    author: "assistant",
    content: { text: "Late" },
    turn: 0,
  });
  const message = talk.send("Hello");
  await client.query("update conversation set turn = 1 where id = $1", [talk.id]);
  await release(client);

  await expect(answer).rejects.toMatchObject({ reason: "chat.notYourTurn" });
  expect(await message).toEqual({ seq: 1, repeated: false });

  const closing = await lockRow("conversation", talk.id);
  const late = talk.send("Still there?");
  await closing.query("update conversation set closed_at = now() where id = $1", [talk.id]);
  await release(closing);
  await expect(late).rejects.toMatchObject({ reason: "chat.closed" });
});

test("when whoever locked a conversation dies, its messages come", async () => {
  const talk = await createTalk();
  const client = await lockRow("conversation", talk.id);
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const held = talk.send("Hello");
  await (await createTalk()).send("meanwhile");

  open.delete(client);
  await pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
  client.release(true);
  expect(await held).toEqual({ seq: 1, repeated: false });
});

test("a locked person delays their own messages and nobody else's", async () => {
  const talk = await createTalk();
  const other = await createTalk();
  const client = await lockRow("person", talk.customer.id);
  const held = talk.send("Hello");

  for (const text of ["a", "b", "c"]) await other.send(text);
  expect(talk.settled).toEqual([]);
  await release(client);
  expect(await held).toEqual({ seq: 1, repeated: false });
});

test("a message that waited too long is refused unwritten, and the same one again is taken later", async () => {
  const talk = await createTalk();
  const key = randomUUID();
  const client = await lockRow("conversation", talk.id);
  const held = talk.send("Hello", key);
  await (await createTalk()).send("meanwhile");
  const elapsed = performance.now();
  vi.spyOn(performance, "now").mockImplementation(() => elapsed + 60_000);

  await expect(held).rejects.toThrow("locked");
  vi.restoreAllMocks();
  await release(client);
  expect(await db.event.count({ where: { conversationId: talk.id } })).toBe(0);
  expect(await talk.send("Hello", key)).toEqual({ seq: 1, repeated: false });
});

test("a bad entry beside a locked conversation hurts only itself", async () => {
  const locked = await createTalk();
  const other = await createTalk();
  const client = await lockRow("conversation", locked.id);
  const held = locked.send("held");
  const attempts = await Promise.allSettled([
    other.send("before"),
    say({ ...other.customer, id: randomUUID() }, other.id, "nobody"),
    say(other.customer, randomUUID(), "nowhere"),
    other.send("after"),
  ]);
  expect(attempts.map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "rejected",
    "fulfilled",
  ]);
  await release(client);
  expect(await held).toEqual({ seq: 1, repeated: false });
  expect(await textsOf(other.id)).toEqual(numbered(["before", "after"]));
});

import { expect, test } from "vitest";
import { takeOver } from "#server/desk/takeover.ts";
import { leaveNote } from "#server/conversations/messages.ts";
import { sessionTopic } from "#server/platform/session-topic.ts";
import { db, pool } from "#server/platform/db.ts";
import { SignedOut } from "#server/platform/errors.ts";
import { openStream, say } from "#tests/support/conversations.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

const sixSeqs = [1, 2, 3, 4, 5, 6];

test("a stream gives the past, then the present, each event once and in order", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  for (const text of ["1", "2", "3"]) await say(customer, id, text);

  const stream = openStream(customer, [{ id, seq: 0 }]);
  await Promise.all(["4", "5", "6"].map((text) => say(customer, id, text)));
  await stream.until(() => stream.events().length === 6);

  expect(stream.events().map(({ seq }) => seq)).toEqual(sixSeqs);
  await stream.close();
});

test("after a long absence ten thousand messages come in order, none missing", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  await pool.query(
    `insert into event (conversation_id, seq, kind, author, author_id, content)
     select $1, n, 'message', 'customer', $2, jsonb_build_object('text', n::text) from generate_series(1, 10000) n`,
    [id, customer.id],
  );
  await db.conversation.update({ where: { id }, data: { seq: 10_000 } });

  const stream = openStream(customer, [{ id, seq: 0 }]);
  await say(customer, id, "And one more");
  await stream.until((frames) => frames.length > 10_001);

  expect(stream.events()).toHaveLength(10_001);
  expect(stream.events().every(({ seq }, index) => seq === index + 1)).toBe(true);
  await stream.close();
});

test("a stream that comes back goes on where its last event id says", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  const first = openStream(customer, [{ id, seq: 0 }]);
  for (const text of ["1", "2", "3"]) await say(customer, id, text);
  await first.until(() => first.events().length === 3);
  await first.close();
  for (const text of ["4", "5", "6"]) await say(customer, id, text);

  const second = openStream(customer, [{ id, seq: 0 }], { lastEventId: first.lastEventId });
  await second.until(() => second.events().length === 3);

  expect(second.events().map(({ seq }) => seq)).toEqual([4, 5, 6]);
  await second.close();
});

test("where another person's stream stopped is nothing to go on from", async () => {
  const { id } = await createConversation();
  const stranger = openStream(await createCustomer(), [], { lastEventId: `${id}:0` });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(stranger.frames).toEqual([]);
  await stranger.close();
});

test("an event whose notice got lost is found in the log within seconds", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  const stream = openStream(customer, [{ id, seq: 0 }]);
  await stream.until((frames) => frames.some(({ type }) => type === "conversation"));

  await db.$transaction([
    db.conversation.update({ where: { id }, data: { seq: 1 } }),
    db.event.create({
      data: {
        conversationId: id,
        seq: 1,
        kind: "message",
        author: "system",
        content: { text: "Unheard" },
      },
    }),
  ]);
  await stream
    .until(() => stream.events().length === 1)
    .catch(() => stream.until(() => stream.events().length === 1));

  await stream.close();
});

test("another customer's conversation cannot be followed, and looks like none at all", async () => {
  const { id } = await createConversation();
  const stranger = openStream(await createCustomer(), [{ id, seq: 0 }]);
  await expect(stranger.reading).rejects.toMatchObject({ code: "NOT_FOUND" });
  const nowhere = openStream(await createCustomer(), [{ id: crypto.randomUUID(), seq: 0 }]);
  await expect(nowhere.reading).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a note reaches colleagues and never the customer", async () => {
  const customer = await createCustomer();
  const agent = await createAgent();
  const { id } = await createConversation(customer);
  const theirs = openStream(customer, [{ id, seq: 0 }]);
  const ours = openStream(agent, [{ id, seq: 0 }]);
  await Promise.all([theirs, ours].map((stream) => stream.until((frames) => frames.length > 0)));

  await leaveNote(agent, {
    conversationId: id,
    clientKey: crypto.randomUUID(),
    text: "Has a hard time",
  });
  await say(customer, id, "Hello");
  await Promise.all(
    [theirs, ours].map((stream) =>
      stream.until(() => stream.events().some(({ seq }) => seq === 2)),
    ),
  );

  expect(ours.events().map(({ kind }) => kind)).toEqual(["note", "message"]);
  expect(theirs.events().map(({ kind }) => kind)).toEqual(["message"]);
  expect(JSON.stringify(theirs.frames)).not.toContain("hard time");
  await Promise.all([theirs.close(), ours.close()]);
});

test("of many streams each gets its own customer's events and nothing else", async () => {
  const customers = await Promise.all(Array.from({ length: 25 }, () => createCustomer()));
  const tabs = await Promise.all(
    customers.map(async (customer) => {
      const { id } = await createConversation(customer);
      return { customer, id, stream: openStream(customer, [{ id, seq: 0 }]) };
    }),
  );
  await Promise.all(tabs.map(({ stream }) => stream.until((frames) => frames.length > 0)));

  await Promise.all(
    tabs.flatMap(({ customer, id }) =>
      [1, 2, 3].map((n) => say(customer, id, `${customer.id} ${n}`)),
    ),
  );
  await Promise.all(tabs.map(({ stream }) => stream.until(() => stream.events().length === 3)));

  for (const { id, stream } of tabs) {
    expect(new Set(stream.events().map((event) => event.conversationId))).toEqual(new Set([id]));
  }
  await Promise.all(tabs.map(({ stream }) => stream.close()));
});

test("when the session ends the stream says so and ends at once", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  const stream = openStream(customer, [{ id, seq: 0 }]);
  await stream.until((frames) => frames.length > 0);

  sessionTopic.notify(customer.sessionId, { type: "ended" });

  await stream.until((frames) => frames.at(-1)?.type === "signed_out");
  await stream.reading;
});

test("the customer hears of the agent's joining, and how it stands then", async () => {
  const customer = await createCustomer();
  const agent = await createAgent("agent", { name: "Mira Holm" });
  const { id } = await createConversation(customer);
  const stream = openStream(customer, [{ id, seq: 0 }]);

  await takeOver(agent, id);
  await stream.until((frames) =>
    frames.some((frame) => frame.type === "conversation" && frame.conversation.status === "agent"),
  );

  expect(stream.events()).toMatchObject([{ kind: "joined", content: { name: "Mira Holm" } }]);
  await stream.close();
});

test("a stream for one person is not opened for another who has signed in since", async () => {
  const [former, present] = [await createCustomer(), await createCustomer()];
  await createConversation(present);
  const foreign = openStream(present, [], { personId: former.id });
  await expect(foreign.close()).rejects.toThrow(SignedOut);

  const own = openStream(present, [], { personId: present.id });
  await own.until((frames) => frames.some(({ type }) => type === "conversation"));
  await own.close();
});

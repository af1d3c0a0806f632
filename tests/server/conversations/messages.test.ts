import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { eventsAfter } from "#server/conversations/events.ts";
import { lockConversation } from "#server/conversations/log.ts";
import { leaveNote, reply } from "#server/conversations/messages.ts";
import { handBack, takeOver } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

const saying = (conversationId: string, text = "I am with you now.") => ({
  conversationId,
  clientKey: randomUUID(),
  text,
});

test("only the agent in a conversation replies, and every colleague may leave a note", async () => {
  const [agent, colleague] = [await createAgent(), await createAgent()];
  const customer = await createCustomer();
  const { id } = await createConversation(customer, { agentId: agent.id });

  await reply(agent, saying(id));
  await leaveNote(colleague, saying(id, "She called twice."));

  await expect(reply(colleague, saying(id))).rejects.toThrow(Forbidden);
  await expect(reply(customer, saying(id))).rejects.toThrow(Forbidden);
  await expect(reply(await createCustomer(), saying(id))).rejects.toThrow(NotFound);
  const events = await eventsAfter(id, 0, 10);
  expect(events.map(({ kind, internal }) => [kind, internal])).toEqual([
    ["message", false],
    ["note", true],
  ]);
});

test("a reply whose agent loses the conversation before it is committed is refused", async () => {
  const [agent, faster] = [await createAgent(), await createAgent()];
  const { id } = await createConversation(undefined, { agentId: agent.id });

  const late = await db.$transaction(async (tx) => {
    await lockConversation(tx, id);
    const [locked] = await tx.$queryRaw<{ at: Date }[]>`select clock_timestamp() as at`;
    const replying = reply(agent, saying(id)).catch((error: unknown) => error);
    await isTriedSince(locked?.at);
    await tx.conversation.update({
      where: { id },
      data: { agentId: faster.id, turn: { increment: 1 } },
    });
    return { replying };
  });

  expect(await late.replying).toMatchObject({ reason: "chat.notYourTurn" });
  expect(await eventsAfter(id, 0, 10)).toEqual([]);
});

test("in twenty races between a reply and a colleague's take-over nothing is said after it", async () => {
  const [agent, colleague] = [await createAgent(), await createAgent()];
  for (let round = 0; round < 20; round += 1) {
    const { id } = await createConversation(undefined, { agentId: agent.id });
    await Promise.allSettled([
      handBack(agent, id).then(() => takeOver(colleague, id)),
      reply(agent, saying(id)),
      reply(agent, saying(id)),
    ]);
    const events = await eventsAfter(id, 0, 10);
    const left = events.findIndex(({ kind }) => kind === "handed_back");
    expect(events.slice(left).map(({ kind }) => kind)).toEqual(["handed_back", "joined"]);
  }
});

/** Until the reply has come to the conversation's row. */
async function isTriedSince(instant: Date | undefined) {
  for (let tries = 0; tries === 0;) {
    const [row] = await db.$queryRaw<{ tries: number }[]>`
      select count(*)::int as tries from pg_stat_activity
      where datname = current_database() and query like '%skip locked%' and pid <> pg_backend_pid()
        and state = 'idle' and query_start > ${instant}::timestamptz`;
    tries = row?.tries ?? 0;
  }
}

test("a reply that was saved is saved, also when it is sent again after the conversation was handed back", async () => {
  const [agent, colleague] = [await createAgent(), await createAgent()];
  const { id } = await createConversation(undefined, { agentId: agent.id });
  const message = saying(id);
  const first = await reply(agent, message);
  await handBack(agent, id);

  expect(await reply(agent, message)).toEqual(first);

  await expect(reply(agent, { ...message, text: "Something else." })).rejects.toThrow(Conflict);
  await expect(reply(agent, saying(id))).rejects.toThrow(Forbidden);
  await expect(reply(colleague, message)).rejects.toThrow(Forbidden);
  expect((await eventsAfter(id, 0, 10)).filter(({ kind }) => kind === "message")).toHaveLength(1);
});

test("a reply sent twice at once while its conversation is handed back is said once", async () => {
  const agent = await createAgent();
  const { id } = await createConversation(undefined, { agentId: agent.id });
  const message = saying(id);
  await reply(agent, message);

  const [again, , andAgain] = await Promise.all([
    reply(agent, message),
    handBack(agent, id),
    reply(agent, message),
  ]);

  expect(again).toEqual(andAgain);
  expect((await eventsAfter(id, 0, 10)).filter(({ kind }) => kind === "message")).toHaveLength(1);
});

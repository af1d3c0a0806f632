import { randomUUID } from "node:crypto";
import { append } from "#server/conversations/log.ts";
import { db, pool } from "#server/platform/db.ts";
import type { Bench } from "../core.ts";
import { interleave } from "../rounds.ts";
import type { Measured } from "../table.ts";
import { moveIn } from "../world.ts";

type Say = (conversationId: string, authorId: string) => Promise<unknown>;

const WRITERS = 50;
const content = { text: "Could I pay the second instalment a week later, please?" };

/** Messages a second that 50 writers get acknowledged, each waiting for its own before the next. */
export async function measureAppend({ scale }: Bench): Promise<Measured[]> {
  const { roundMs } = scale.append;
  const people = await moveIn(WRITERS);
  const [hot] = people;
  const everywhere = people.map(({ conversationId }) => conversationId);
  const places = {
    "50 conversations": everywhere,
    "one hot conversation": everywhere.map(() => hot?.conversationId ?? ""),
  };
  const authorId = hot?.personId ?? "";

  const measured: Measured[] = [];
  for (const [what, conversations] of Object.entries(places)) {
    const run = (say: Say) => () => messagesPerSecond(say, conversations, authorId, roundMs);
    await run(sayOurs)();
    const samples = await interleave(scale.append, {
      ours: run(sayOurs),
      statement: run(sayInOneStatement),
      prisma: run(sayInTransaction),
    });
    measured.push({
      what,
      unit: "messages/s",
      ours: samples.ours,
      rivals: {
        "a statement a message": {
          samples: samples.statement,
          goal: { atLeast: what.includes("hot") ? 18 : 3 },
        },
        "Prisma $transaction": { samples: samples.prisma },
      },
    });
  }
  return measured;
}

async function messagesPerSecond(
  say: Say,
  conversations: string[],
  authorId: string,
  forMs: number,
) {
  const began = performance.now();
  const until = began + forMs;
  let said = 0;
  await Promise.all(
    conversations.map(async (conversationId) => {
      while (performance.now() < until) {
        await say(conversationId, authorId);
        said += 1;
      }
    }),
  );
  return (said / (performance.now() - began)) * 1000;
}

const sayOurs: Say = (conversationId, authorId) =>
  append({
    conversationId,
    kind: "message",
    author: "customer",
    authorId,
    clientKey: randomUUID(),
    content,
  });

/** As one would write it by hand: lock, number and insert in a single round trip. */
const sayInOneStatement: Say = (conversationId, authorId) =>
  pool.query({
    name: "bench-append",
    text: `
      with moved as (
        update conversation set seq = seq + 1, last_event_at = now(), preview = $5 where id = $1 returning seq
      )
      insert into event (conversation_id, seq, kind, author, author_id, client_key, content)
      select $1, moved.seq, 'message', 'customer', $2, $3, $4 from moved
      returning seq, created_at`,
    values: [conversationId, authorId, randomUUID(), JSON.stringify(content), content.text],
  });

const sayInTransaction: Say = (conversationId, authorId) =>
  db.$transaction(
    async (tx) => {
      const { seq } = await tx.conversation.update({
        where: { id: conversationId },
        data: { seq: { increment: 1 }, lastEventAt: new Date(), preview: content.text },
        select: { seq: true },
      });
      await tx.event.create({
        data: {
          conversationId,
          seq,
          kind: "message",
          author: "customer",
          authorId,
          clientKey: randomUUID(),
          content,
        },
      });
    },
    { maxWait: 60_000, timeout: 60_000 },
  );

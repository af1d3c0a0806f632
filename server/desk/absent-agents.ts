import { notifyDesks } from "#server/conversations/topics.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { endAvailability, noteReturned } from "./absence.ts";
import { changeConversation } from "./change.ts";
import { returnToQueue } from "./return-to-queue.ts";
import { heardAround } from "./policy.ts";
import { notifyQueue } from "./queue.ts";

type Held = { id: string; agentId: string };

const AT_ONCE = 200;

/**
 * A closed laptop is away within a minute, and the customers it left wait again, in front of the others. That holds
 * for everyone in a conversation, whether or not they take new ones. When they are back they are told.
 * @returns how many conversations went back.
 */
export async function returnAbandoned(at = now()) {
  const count = await endAvailability(at);
  const returned = await eachByItself(await heldInSilence(at), (held) => giveBack(held, at));
  if (returned > 0) notifyQueue();
  else if (count > 0) notifyDesks({ changed: "presence" });
  return returned;
}

async function heldInSilence(at: Date): Promise<Held[]> {
  const rows = await db.conversation.findMany({
    where: {
      closedAt: null,
      agentId: { not: null },
      NOT: { agent: { presence: { seenAt: heardAround(at) } } },
    },
    orderBy: { id: "asc" },
    take: AT_ONCE,
    select: { id: true, agentId: true },
  });
  return rows.flatMap(({ id, agentId }) => (agentId ? { id, agentId } : []));
}

/** Between the list and the lock the agent may have been heard, or somebody else be in it. */
const giveBack = ({ id, agentId }: Held, at: Date) =>
  changeConversation(id, async (tx, conversation) => {
    if (conversation.agentId !== agentId || !(await isSilent(tx, agentId, at))) return 0;

    await returnToQueue(tx, conversation, agentId, at);
    await noteReturned(tx, agentId, id, at);
    return 1;
  });

async function isSilent(tx: Tx, agentId: string, at: Date) {
  const heard = await tx.agentPresence.count({ where: { agentId, seenAt: heardAround(at) } });
  return heard === 0;
}

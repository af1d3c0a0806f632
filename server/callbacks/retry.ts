import type { Tx } from "#server/platform/db.ts";
import { db } from "#server/platform/db.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { findAgents, type Found, freeAgents, lockAgents } from "./availability.ts";
import { isCivil } from "./best-times.ts";
import { findCall } from "./callback.ts";
import { MOST_TRIES } from "./policy.ts";
import type { NextTry } from "./schema.ts";
import { freeStarts } from "./slots.ts";
import { type Call, triesOf } from "./view.ts";

const DAY = 86_400_000;

/** When and by whom it is tried again; locked until the COMMIT. */
export async function nextRetry(tx: Tx, id: string) {
  const call = await tx.callback.findUniqueOrThrow({ where: { id } });
  const { topic, language } = call;
  return retryIn(await lockAgents(tx, { topic, language, except: id }), call);
}

/** What would follow if nobody answered now, for whoever is on the phone; null: that was the last try. */
export async function previewRetry(viewer: Viewer, id: string): Promise<NextTry | null> {
  authorize(isStaff(viewer));
  const call = await findCall(viewer, id);
  if (triesOf(call) >= MOST_TRIES) return null;
  const { topic, language } = call;
  const retry = retryIn(await findAgents({ topic, language, except: id }), call);
  if (!retry) return null;
  const agent = await db.person.findUniqueOrThrow({
    where: { id: retry.agentId },
    select: { name: true },
  });
  return { startsAt: retry.startsAt.toISOString(), agentName: agent.name };
}

/** Soon, while the customer is awake, and by the same agent unless a colleague has time a day earlier. */
function retryIn(found: Found, call: Pick<Call, "agentId" | "timeZone">) {
  const own = found.agents.filter(({ agentId }) => agentId === call.agentId);
  const [sooner, same] = [firstFree(found, call), firstFree({ ...found, agents: own }, call)];
  if (!sooner || !same) return sooner;
  return +same.startsAt - +sooner.startsAt < DAY ? same : sooner;
}

function firstFree(found: Found, { timeZone }: { timeZone: string }) {
  const at = freeStarts(found.agents, found.within).find(isCivil(timeZone));
  if (at === undefined) return null;
  const startsAt = new Date(at);
  const [agentId] = freeAgents(found, startsAt, timeZone);
  return agentId ? { agentId, startsAt, language: found.language } : null;
}

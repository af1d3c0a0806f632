import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { type Found, freeAgents, lockAgents } from "./availability.ts";
import { recordInConversation } from "./change.ts";
import { type CallMail, queueCallMail } from "./mails.ts";
import { promisedBy, REMIND_MINUTES } from "./policy.ts";
import { CALL, freeStarts } from "./slots.ts";
import { wallTimeIn } from "./time-zones.ts";
import { type Call, wholeCall } from "./view.ts";

/** `language`: the one that the agent speaks with the customer. */
type Time = { agentId: string; startsAt: Date; timeZone: string; language: string };
type Cause = {
  why: "wish" | "no_answer" | "ours";
  mail: CallMail;
  by: Viewer | null;
};

/** The caller has locked the agent's availability and the call's row. */
export async function reschedule(
  tx: Tx,
  { id }: Pick<Call, "id">,
  { startsAt, timeZone, ...made }: Time,
  { why, mail, by }: Cause,
) {
  await tx.callback.update({
    where: { id, endedAt: null },
    data: { ...made, revision: { increment: 1 }, ...timeOf(startsAt, timeZone) },
  });
  const call = await wholeCall(tx, id);
  await tx.humanRequest.updateMany({
    where: { callbackId: call.id, endedAt: null },
    data: { deadlineAt: promisedBy(call) },
  });
  const content = { callbackId: id, startsAt: startsAt.toISOString(), why };
  await recordInConversation(tx, call, by, { kind: "callback_moved", content });
  await queueCallMail(tx, mail, call);
  return call;
}

/** Everything in a call's row that says when it is, and that is new with each time it gets. */
export const timeOf = (startsAt: Date, timeZone: string) => ({
  startsAt,
  endsAt: new Date(+startsAt + CALL),
  timeZone,
  wallTime: wallTimeIn(timeZone, startsAt),
  escalatedAt: null,
  remindedAt: +startsAt - +now() <= REMIND_MINUTES * 60_000 ? now() : null,
});

const [MORNING, EVENING] = ["08:00", "20:30"];

export const isCivil = (timeZone: string) => (at: number) => {
  const clock = wallTimeIn(timeZone, at).slice(11);
  return clock >= MORNING && clock <= EVENING;
};

/** The same agent first, or anybody where that one has no time; locked until the COMMIT. */
export async function nextRetry(tx: Tx, id: string) {
  const call = await tx.callback.findUniqueOrThrow({
    where: { id },
    select: { agentId: true, topic: true, language: true, timeZone: true },
  });
  const found = await lockAgents(tx, { ...call, except: id });
  const own = found.agents.filter(({ agentId }) => agentId === call.agentId);
  return firstFree({ ...found, agents: own }, call) ?? firstFree(found, call);
}

function firstFree(found: Found, { timeZone }: { timeZone: string }) {
  const at = freeStarts(found.agents, found.within).find(isCivil(timeZone));
  if (at === undefined) return null;
  const startsAt = new Date(at);
  const [agentId] = freeAgents(found, startsAt, timeZone);
  return agentId ? { agentId, startsAt, language: found.language } : null;
}

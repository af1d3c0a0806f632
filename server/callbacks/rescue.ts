import { heardAround } from "#server/desk/policy.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { lockAgents } from "./availability.ts";
import { lockCall } from "./callback.ts";
import { changeCall } from "./change.ts";
import { queueCallMail } from "./mails.ts";
import { ABSENT_MINUTES, SILENT_MINUTES } from "./policy.ts";
import { CALL, isIdle } from "./slots.ts";
import { type Call, liveAttemptOf } from "./view.ts";

const AT_ONCE = 100;
const MINUTE = 60_000;

/**
 * A call whose time has come and that nobody makes goes to a colleague who is there and free; where there is none its
 * customer is told, with other times. Once for each time it gets: whoever has it then and does not call either is a
 * supervisor's matter.
 */
export async function rescueLateCalls(at = now()) {
  const late = await db.callback.findMany({
    where: {
      ...waiting,
      OR: [
        { startsAt: { lte: before(at, SILENT_MINUTES) } },
        {
          startsAt: { lte: before(at, ABSENT_MINUTES) },
          NOT: { agent: { presence: { seenAt: heardAround(at) } } },
        },
      ],
    },
    orderBy: { startsAt: "asc" },
    take: AT_ONCE,
    select: { id: true, conversationId: true, customerId: true },
  });
  return eachByItself(late, ({ id, ...of }) =>
    changeCall(of, async (tx, lock) => {
      const colleague = await idleColleague(tx, id, at);
      await lock();
      return rescue(tx, { id, colleague, at });
    }),
  );
}

const before = (at: Date, minutes: number) => new Date(+at - minutes * MINUTE);

const waiting = { endedAt: null, rescuedAt: null, attempts: { none: { endedAt: null } } };

type Colleague = { agentId: string; language: string; startsAt: Date };

/** Locked until the COMMIT: nobody is booked with them meanwhile. */
async function idleColleague(tx: Tx, id: string, at: Date): Promise<Colleague | null> {
  const call = await tx.callback.findUniqueOrThrow({ where: { id } });
  const { topic, language, startsAt } = call;
  const found = await lockAgents(tx, { topic, language, except: id });
  const span = { from: +startsAt, to: Math.max(+call.endsAt, +at + CALL) };
  const idle = found.agents
    .filter((agent) => agent.agentId !== call.agentId && isIdle(agent, span))
    .toSorted((a, b) => a.calls.length - b.calls.length || a.agentId.localeCompare(b.agentId));
  const there = await presentAmong(
    tx,
    idle.map(({ agentId }) => agentId),
    at,
  );
  const agentId = idle.find((agent) => there.has(agent.agentId))?.agentId;
  return agentId ? { agentId, language: found.language, startsAt } : null;
}

/** Heard of within the minute, and not on the phone with somebody else. */
async function presentAmong(tx: Tx, ids: string[], at: Date) {
  const rows = await tx.person.findMany({
    where: {
      id: { in: ids },
      presence: { seenAt: heardAround(at) },
      attempts: { none: { endedAt: null } },
    },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

type Rescue = { id: string; colleague: Colleague | null; at: Date };

/** Since the list was made it may have been begun, moved or cancelled. */
async function rescue(tx: Tx, { id, colleague, at }: Rescue) {
  const call = await lockCall(tx, id);
  const isLate = +call.startsAt <= +before(at, ABSENT_MINUTES);
  if (call.end || call.rescuedAt || liveAttemptOf(call) || !isLate) return 0;
  if (colleague && +colleague.startsAt !== +call.startsAt) return 0;
  await tx.callback.update({ where: { id }, data: { rescuedAt: at, ...given(colleague) } });
  if (!colleague) await queueCallMail(tx, "late", call);
  return 1;
}

const given = (colleague: Colleague | null): Partial<Pick<Call, "agentId" | "language">> =>
  colleague ? { agentId: colleague.agentId, language: colleague.language } : {};

import type { Tx } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { phoneText } from "#server/platform/phone.ts";
import { canCall } from "./policy.ts";
import type { CallbackView, CallState, CallView } from "./schema.ts";

export const whole = {
  customer: { select: { name: true, email: true, locale: true, timeZone: true } },
  agent: { select: { name: true } },
  attempts: {
    orderBy: { number: "asc" },
    select: {
      number: true,
      agentId: true,
      startedAt: true,
      endedAt: true,
      outcome: true,
      notes: true,
      agent: { select: { name: true } },
    },
  },
} satisfies Prisma.CallbackInclude;

export type Call = Prisma.CallbackGetPayload<{ include: typeof whole }>;

/** One table after the other: a transaction has only one line to the database. */
export async function wholeCall(tx: Tx, id: string): Promise<Call> {
  const call = await tx.callback.findUniqueOrThrow({
    where: { id },
    include: { customer: whole.customer },
  });
  const agent = await tx.person.findUniqueOrThrow({ where: { id: call.agentId }, ...whole.agent });
  const attempts = await tx.callbackAttempt.findMany({
    where: { callbackId: id },
    ...whole.attempts,
  });
  return { ...call, agent, attempts };
}

export const viewOf = (call: Call): CallbackView => ({
  id: call.id,
  state: stateOf(call),
  startsAt: call.startsAt.toISOString(),
  endsAt: call.endsAt.toISOString(),
  timeZone: call.timeZone,
  wallTime: call.wallTime,
  topic: call.topic,
  note: call.note,
  phone: call.phone,
  phoneText: phoneText(call.phone),
  language: call.language,
  revision: call.revision,
  tries: triesOf(call),
  inBrowser: call.inBrowser,
});

/** Where it rings first, in the words of the texts. */
export const howOf = ({ inBrowser }: Pick<Call, "inBrowser">) => (inBrowser ? "browser" : "phone");

export const callViewOf = (viewer: Viewer, call: Call): CallView => ({
  ...viewOf(call),
  customer: { name: call.customer.name, timeZone: call.customer.timeZone },
  agentName: call.agent.name,
  mine: call.agentId === viewer.id,
  canCall: canCall(viewer, call),
  escalatedAt: call.escalatedAt?.toISOString() ?? null,
  attempts: call.attempts.map(({ number, agent, startedAt, endedAt, outcome, notes }) => ({
    number,
    agentName: agent.name,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    outcome,
    notes,
  })),
});

export const liveAttemptOf = ({ attempts }: Pick<Call, "attempts">) =>
  attempts.find(({ endedAt }) => endedAt === null);

/** What the phone company would not place was no try. */
export const triesOf = ({ attempts }: Pick<Call, "attempts">) =>
  attempts.filter(({ outcome }) => outcome !== "not_placed").length;

const stateOf = (call: Call): CallState => call.end ?? (liveAttemptOf(call) ? "calling" : "ahead");

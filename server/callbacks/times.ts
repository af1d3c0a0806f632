import { languageOf } from "#server/platform/locale.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import { availabilityFor, lockAvailability, speaking } from "./availability.ts";
import type { CallTopic } from "./schema.ts";
import { agentsFreeAt, bookable, freeStarts, isFree, isOnGrid, nearest, spanOf } from "./slots.ts";
import { dayThere } from "./time-zones.ts";

/** What a call asks of the agent who makes it. */
export type Wanted = {
  topic: CallTopic;
  /** Of the customer, or the one that was agreed on: "sv". */
  language: string;
  /** The call that is to be moved. */
  except?: string | undefined;
};

/** Who could make the call in the next two weeks, and in which language. */
export async function findAgents({ topic, language, except }: Wanted, tx?: Tx) {
  const within = bookable(+now());
  const found = speaking(
    await availabilityFor({ topic, within, except }, tx),
    languageOf(language),
  );
  return { ...found, within };
}

export type Found = Awaited<ReturnType<typeof findAgents>>;

/** @returns the agents who are free then, in the order in which they are to be asked. */
export function freeAgents({ diaries, within }: Found, startsAt: Date, timeZone: string) {
  const at = +startsAt;
  const isTooEarly = at < within.from;
  return isTooEarly ? [] : agentsFreeAt(diaries, at, (one) => dayThere(timeZone, one));
}

/** @throws Invalid for what no screen of ours would ask for. */
export function mustBePossible(startsAt: Date) {
  const at = +startsAt;
  if (at <= +now()) throw new Invalid("callbacks.past");
  if (at > bookable(+now()).to) throw new Invalid("callbacks.tooFar");
  if (!isOnGrid(at)) throw new Invalid("callbacks.offGrid");
}

/** Asked again with the agent's diary in hand: from here until the COMMIT nobody else writes into it. */
export async function isStillFree(
  tx: Tx,
  agentId: string,
  { topic, startsAt, except }: { topic: CallTopic; startsAt: Date; except?: string | undefined },
) {
  await lockAvailability(tx, [agentId]);
  const within = spanOf(+startsAt);
  const [diary] = await availabilityFor({ topic, within, except, agentId }, tx);
  return diary !== undefined && isFree(diary, within.from);
}

const SHOWN = 3;

/** Somebody was faster. The refusal carries the nearest times that are left: ISO instants with commas between them. */
export async function slotGone(asking: Wanted, startsAt: Date) {
  const { diaries, within } = await findAgents(asking);
  const left = nearest(freeStarts(diaries, within), +startsAt, SHOWN);
  const alternatives = left.map((at) => new Date(at).toISOString()).join(",");
  return new Conflict(left.length > 0 ? "callbacks.slotGone" : "callbacks.noneLeft", {
    alternatives,
  });
}

/** Everybody's diary at once, for what takes any time that is free rather than one that was asked for. */
export async function lockAgents(tx: Tx, asking: Wanted): Promise<Found> {
  const { diaries } = await findAgents(asking, tx);
  const held = diaries.map(({ agentId }) => agentId);
  await lockAvailability(tx, held);
  const found = await findAgents(asking, tx);
  return { ...found, diaries: found.diaries.filter(({ agentId }) => held.includes(agentId)) };
}

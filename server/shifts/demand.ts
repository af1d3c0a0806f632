import { CAPACITY, heardAround } from "#server/desk/policy.ts";
import { waits } from "#server/desk/queue.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { languageOf } from "#server/platform/locale.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { companyOf } from "./company.ts";
import { obstacleTo } from "./obstacle.ts";
import { onlineSpans } from "./online-span.ts";
import { openShifts, seatsLeftOf, workerOf } from "./open-list.ts";
import { hourlyWith } from "./pay.ts";
import { live } from "./place.ts";
import { canWorkShifts, type ShiftRules } from "./policy.ts";
import { shiftRulesInForce } from "./rules.ts";
import type { Demand, OnlineState } from "./schema.ts";
import type { Span } from "./working-time.ts";

const MOST = 500;
/** No shift that begins now lasts longer. */
const LOOKED_MS = 24 * 3_600_000;

/** Whether the viewer can go online now, outside of their shifts, and what that is paid. */
export async function demandNow(viewer: Viewer): Promise<Demand> {
  authorize(canWorkShifts(viewer));
  const at = now();
  const [chance, queue] = await Promise.all([chanceOf(viewer, at), queueFor(viewer, at)]);
  const { running, place, rules, span, rest } = chance;
  const isNeeded = place !== null || queue.waiting > 0 || queue.isCoverShort;
  const surgePercent = place?.surgePercent ?? rules.rushPercent;
  return {
    state: stateOf({ running: running !== null, isNeeded, span, rest }),
    ...queue,
    places: chance.places,
    surgePercent,
    hourly: { minor: hourlyWith(rules, surgePercent), currency: rules.currency },
    until: (running ?? span)?.endsAt.toISOString() ?? null,
    endable: running?.origin === "on_demand" ? running.id : null,
  };
}

type Standing = {
  running: boolean;
  isNeeded: boolean;
  span: Span | null;
  rest: OnlineState;
};

function stateOf({ running, isNeeded, span, rest }: Standing): OnlineState {
  if (running) return "on_shift";
  if (!isNeeded) return "no_demand";
  return span ? "possible" : rest;
}

/** Who waits in a language of theirs, and whether whoever asks next would have to. */
export async function queueFor({ id }: Viewer, at: Date) {
  const online = { availableAt: { not: null }, seenAt: heardAround(at) };
  const [{ languages }, requests, agents, scheduled] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id }, select: { languages: true } }),
    db.humanRequest.findMany({
      where: waits,
      orderBy: { firstAskedAt: "asc" },
      take: MOST,
      select: { firstAskedAt: true, conversation: { select: { locale: true } } },
    }),
    db.agentPresence.findMany({ where: online, select: { agentId: true } }),
    db.shift.count({ where: { ...live, startsAt: { lte: at }, endsAt: { gt: at } } }),
  ]);
  const held = await db.conversation.groupBy({
    by: ["agentId"],
    where: { closedAt: null, agentId: { in: agents.map(({ agentId }) => agentId) } },
    _count: true,
  });
  const full = held.filter(({ _count }) => _count >= CAPACITY).length;
  const waiting = requests.filter(({ conversation }) =>
    languages.includes(languageOf(conversation.locale)),
  );
  return {
    waiting: waiting.length,
    waitingSince: waiting[0]?.firstAskedAt.toISOString() ?? null,
    isCoverShort: scheduled > 0 && agents.length - full === 0,
  };
}

/** The place of an open shift that runs now, else a short shift of their own; the longest that the rules let through. */
export async function chanceOf(viewer: Viewer, at: Date) {
  const [worker, rules, open, running] = await Promise.all([
    workerOf(viewer, { startsAt: at, endsAt: at }),
    shiftRulesInForce(),
    openShifts(db, viewer, { startsAt: { lte: at }, endsAt: { gt: at } }),
    db.shift.findFirst({
      where: { agentId: viewer.id, ...live, startsAt: { lte: at }, endsAt: { gt: at } },
    }),
  ]);
  const company = await companyOf(db, worker, { startsAt: at, endsAt: new Date(+at + LOOKED_MS) });
  const next = worker.shifts.map(({ startsAt }) => startsAt).find((startsAt) => startsAt > at);
  const free = open.filter(({ replaces }) => replaces === null || replaces.cancelledAt !== null);
  const fitting = free.flatMap((place) => {
    const span = spanIn(place, { worker, rules, company, at, next });
    return span ? [{ place, span }] : [];
  });
  const [best] = fitting.toSorted((a, b) => b.place.surgePercent - a.place.surgePercent);
  const alone = spanIn(null, { worker, rules, company, at, next });
  return {
    running,
    rules,
    place: best?.place ?? null,
    span: best?.span ?? alone,
    places: fitting.reduce((sum, { place }) => sum + seatsLeftOf(place), 0),
    rest: whyNot({ worker, rules, company, at, next }),
  };
}

type Place = { startsAt: Date; endsAt: Date } & Pick<
  Parameters<typeof obstacleTo>[0],
  "topic" | "language"
>;
type Worker = Awaited<ReturnType<typeof workerOf>>;
type Around = {
  worker: Worker;
  rules: ShiftRules;
  company: Span[] | null;
  at: Date;
  next: Date | undefined;
};

function spanIn(place: Place | null, { worker, rules, company, at, next }: Around): Span | null {
  const limits = [place?.endsAt, next].filter((limit) => limit !== undefined);
  const before = limits.length > 0 ? new Date(Math.min(...limits.map(Number))) : null;
  const hours = place ? rules.longestHours : rules.onlineHours;
  const asks = { topic: place?.topic ?? null, language: place?.language ?? null };
  const spans = onlineSpans(at, hours, before).map((span) => withStart(span, place));
  const isFree = (span: Span) =>
    obstacleTo({ ...span, ...asks }, { worker, own: worker.shifts, rules, company }) === null;
  return spans.find(isFree) ?? null;
}

/** Begun within the minute in which its place begins, it does not begin before. */
const withStart = (span: Span, place: Place | null) =>
  place && place.startsAt > span.startsAt ? { ...span, startsAt: place.startsAt } : span;

/** Why not even the shortest shift of their own is possible. */
function whyNot({ worker, rules, company, at, next }: Around): OnlineState {
  const shortest = onlineSpans(at, rules.onlineHours, next ?? null).at(-1);
  if (!shortest) return "soon";
  const work = { ...shortest, topic: null, language: null };
  const obstacle = obstacleTo(work, { worker, own: worker.shifts, rules, company });
  const isToldApart = obstacle === "week" || obstacle === "alone" || obstacle === "away";
  return isToldApart ? obstacle : "rest";
}

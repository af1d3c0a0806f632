/** When calls can begin. All times are milliseconds since 1970; it knows no database and no clock. */
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const GRID = 15 * MINUTE;
export const CALL = 30 * MINUTE;
/** An agent needs a moment to read the story. */
const LEAD = 15 * MINUTE;
const AHEAD = 14 * DAY;

export type Span = { from: number; to: number };

export type Availability = { agentId: string; shifts: Span[]; calls: Span[] };

export const bookable = (now: number): Span => ({
  from: Math.ceil((now + LEAD) / GRID) * GRID,
  to: now + AHEAD,
});

export const isOnGrid = (at: number) => at % GRID === 0;

export const spanOf = (at: number): Span => ({ from: at, to: at + CALL });

export const freeStarts = (agents: Availability[], within: Span) =>
  [...new Set(agents.flatMap((agent) => startsIn(agent, within)))].toSorted((a, b) => a - b);

export const isFree = (agent: Availability, at: number) =>
  startsIn(agent, { from: at, to: at }).includes(at);

/** Works through all of it, on no other call: whatever the grid says, this one can be begun at once. */
export const isIdle = ({ shifts, calls }: Availability, { from, to }: Span) =>
  joined(shifts).some((shift) => shift.from <= from && shift.to >= to) &&
  calls.every((call) => call.to <= from || call.from >= to);

export function agentsFreeAt(agents: Availability[], at: number, dayOf: (at: number) => string) {
  const day = dayOf(at);
  return agents
    .filter((agent) => isFree(agent, at))
    .map(({ agentId, calls }) => ({
      agentId,
      load: calls.filter(({ from }) => dayOf(from) === day).length,
    }))
    .toSorted((a, b) => a.load - b.load || a.agentId.localeCompare(b.agentId))
    .map(({ agentId }) => agentId);
}

export const nearest = (starts: number[], wanted: number, count: number) =>
  starts
    .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)
    .slice(0, count)
    .toSorted((a, b) => a - b);

function startsIn({ shifts, calls }: Availability, within: Span) {
  const taken = new Set(calls.flatMap(({ from, to }) => gridIn({ from: from - CALL + 1, to })));
  return joined(shifts)
    .flatMap(({ from, to }) => {
      const last = Math.min(to - CALL, within.to);
      return gridIn({ from: Math.max(from, within.from), to: last + 1 });
    })
    .filter((at) => !taken.has(at));
}

function gridIn({ from, to }: Span) {
  const first = Math.ceil(from / GRID) * GRID;
  return Array.from({ length: Math.max(0, Math.ceil((to - first) / GRID)) }, (_, index) => {
    return first + index * GRID;
  });
}

function joined(shifts: Span[]): Span[] {
  const stretches: Span[] = [];
  for (const shift of shifts.toSorted((a, b) => a.from - b.from)) {
    const last = stretches.at(-1);
    if (last && shift.from <= last.to) last.to = Math.max(last.to, shift.to);
    else stretches.push({ ...shift });
  }
  return stretches;
}

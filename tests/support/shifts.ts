import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { NewOpenShift } from "#server/shifts/schema.ts";
import { callerOf, createTrainedAgent, emptyAvailability } from "./calls.ts";
import { setTime } from "./clock.ts";
import { createAgent } from "./factories.ts";

/** Eight o'clock on a Monday, and nobody works. */
export async function quietMonday() {
  await emptyAvailability();
  setTime("2026-11-23T08:00:00Z");
}

/** "Tu 09-17" of that week, in UTC. */
export function times(text: string) {
  const [day = "", hours = ""] = text.split(" ");
  const date = { Mo: 23, Tu: 24, We: 25, Th: 26, Fr: 27, Sa: 28, Su: 29 }[day] ?? 0;
  const [from = 0, to = 0] = hours.split("-").map(Number);
  const at = (hour: number) => new Date(Date.UTC(2026, 10, date, hour)).toISOString();
  return { startsAt: at(from), endsAt: at(to) };
}

type Asks = Partial<Omit<NewOpenShift, "startsAt" | "endsAt">>;

export async function opened(text: string, asks: Asks = {}) {
  const lead = await createAgent("supervisor");
  const { id } = await callerOf(lead).shifts.open({ ...times(text), ...asks });
  return { id, lead };
}

export const createAgents = (count: number) =>
  Promise.all(Array.from({ length: count }, () => createTrainedAgent()));

export async function shiftOf(agent: Viewer, text: string) {
  const { startsAt, endsAt } = times(text);
  return db.shift.create({
    data: { agentId: agent.id, startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
  });
}

/** "Tu 09-17", sorted, of what they work. */
export async function worksWhen({ id }: Viewer) {
  const shifts = await db.shift.findMany({
    where: { agentId: id, cancelledAt: null },
    orderBy: { startsAt: "asc" },
  });
  return shifts.map(({ startsAt, endsAt }) => `${day(startsAt)} ${hour(startsAt)}-${hour(endsAt)}`);
}

const hour = (at: Date) => at.toISOString().slice(11, 13);
const day = (at: Date) => ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"][at.getUTCDay()];

import { promise } from "#server/desk/deadline.ts";
import { now } from "#server/platform/clock.ts";
import { portalZone } from "#server/platform/portal-zone.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { countPromises } from "./count.ts";
import { listHours } from "./hours.ts";
import { canSeeBroken } from "./policy.ts";
import { published } from "./published.ts";
import type { OpenHours, PromiseFigures, PublicPromise } from "./schema.ts";

const MINUTE_MS = 60_000;

/** The same for everybody, so that it is counted once a minute however many look; hours by the reader's own clock. */
export async function readPromise(viewer: Viewer | null): Promise<PublicPromise> {
  const timeZone = viewer?.timeZone ?? portalZone();
  const { figures, hoursIn } = await counted();
  return { ...published(figures), hours: await hoursIn(timeZone), timeZone, promised: promise };
}

export async function readPromiseDays(viewer: Viewer): Promise<PromiseFigures> {
  authorize(canSeeBroken(viewer));
  return (await counted()).figures;
}

type Counted = Awaited<ReturnType<typeof count>>;

let last: { at: number; counting: Promise<Counted> } | null = null;

/** What could not be counted is counted anew for whoever asks next; a clock that was set back is no reason to wait. */
function counted(at = now()): Promise<Counted> {
  if (last && Math.abs(+at - last.at) < MINUTE_MS) return last.counting;
  const counting = count(at);
  const mine = { at: +at, counting };
  last = mine;
  counting.catch(() => {
    if (last === mine) last = null;
  });
  return counting;
}

const count = async (at: Date) => ({ figures: await countPromises(at), hoursIn: hoursAt(at) });

/** Each zone once. */
function hoursAt(at: Date) {
  const known = new Map<string, Promise<OpenHours[]>>();
  return (zone: string) => {
    const hours = known.get(zone) ?? listHours(at, zone);
    known.set(zone, hours);
    hours.catch(() => known.delete(zone));
    return hours;
  };
}

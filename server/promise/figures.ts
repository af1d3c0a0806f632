import { promise } from "#server/desk/deadline.ts";
import { now } from "#server/platform/clock.ts";
import { portalZone } from "#server/platform/portal-zone.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { countPromises } from "./count.ts";
import { listHours } from "./hours.ts";
import { canSeeBroken } from "./policy.ts";
import { published } from "./published.ts";
import type { PromiseFigures, PublicPromise } from "./schema.ts";

const MINUTE_MS = 60_000;

/** The same for everybody, so that it is counted once a minute however many look. */
export async function readPromise(): Promise<PublicPromise> {
  const { figures, hours } = await counted();
  return { ...published(figures), hours, timeZone: portalZone(), promised: promise };
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

async function count(at: Date) {
  const [figures, hours] = await Promise.all([countPromises(at), listHours(at)]);
  return { figures, hours };
}

import type { Span } from "./working-time.ts";

/** How long going online lasts. It knows no database and no clock. */
const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;

/**
 * From this minute on, until a half hour of the clock: the longest first.
 * @param before what it must not reach into: the next shift's start, or the end of the place it takes
 */
export function onlineSpans(now: Date, hours: number, before: Date | null): Span[] {
  const startsAt = new Date(Math.floor(+now / MINUTE) * MINUTE);
  const last = Math.ceil((+now + hours * 2 * HALF_HOUR) / HALF_HOUR) * HALF_HOUR;
  const latest = before && +before < last ? +before : last;
  const ends = [latest];
  for (let end = Math.ceil(latest / HALF_HOUR - 1) * HALF_HOUR; end > +now; end -= HALF_HOUR)
    ends.push(end);
  return ends
    .filter((end) => end - +now >= HALF_HOUR)
    .map((end) => ({ startsAt, endsAt: new Date(end) }));
}

import { now } from "#server/platform/clock.ts";
import { REMIND_MINUTES } from "./policy.ts";
import { CALL } from "./slots.ts";
import { wallTimeIn } from "./time-zones.ts";

/** Everything in a call's row that says when it is, and that is new with each time it gets. */
export const timeOf = (startsAt: Date, timeZone: string) => ({
  startsAt,
  endsAt: new Date(+startsAt + CALL),
  timeZone,
  wallTime: wallTimeIn(timeZone, startsAt),
  // So close, the letter that says when it is reminds of it as well.
  escalatedAt: null,
  remindedAt: +startsAt - +now() <= REMIND_MINUTES * 60_000 ? now() : null,
});

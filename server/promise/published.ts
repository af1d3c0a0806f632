import { FEWEST } from "./policy.ts";
import type { Outcomes, PromiseDay, PromiseFigures, PublicPromise } from "./schema.ts";

export const dueIn = ({ kept, late, broken }: Outcomes) => kept + late + broken;

/**
 * The days with enough requests. Where what is left out would be known from the sum all the same, the next smallest
 * day is left out with it.
 */
export function publishedDays(days: readonly PromiseDay[]): PromiseDay[] {
  const bySize = days.toSorted((a, b) => dueIn(a) - dueIn(b));
  const hidden = new Set<string>();
  let left = 0;
  for (const day of bySize) {
    if (dueIn(day) >= FEWEST && (left === 0 || left >= FEWEST)) break;
    hidden.add(day.on);
    left += dueIn(day);
  }
  return days.filter(({ on }) => !hidden.has(on));
}

/** What everybody may see. */
export function published(
  figures: PromiseFigures,
): Omit<PublicPromise, "hours" | "timeZone" | "promised"> {
  const { requests, wait, calls, days, ...rest } = figures;
  return {
    ...rest,
    requests: dueIn(requests) >= FEWEST ? requests : null,
    wait: dueIn(requests) >= FEWEST && wait.of >= FEWEST ? wait : null,
    calls: calls.kept + calls.late + calls.missed >= FEWEST ? calls : null,
    days: dueIn(requests) >= FEWEST ? publishedDays(days) : [],
  };
}

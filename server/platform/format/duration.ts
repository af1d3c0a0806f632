const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** In which unit a time is read, and how finely. @param ms how long, or how much longer (then maybe negative) */
export function inUnits(ms: number) {
  const { of, unit, digits } = scaleOf(Math.abs(ms));
  return { value: ms / of, look: { style: "unit", unit, maximumFractionDigits: digits } as const };
}

function scaleOf(ms: number) {
  if (ms < 10 * SECOND) return { of: SECOND, unit: "second", digits: 1 };
  if (ms < MINUTE) return { of: SECOND, unit: "second", digits: 0 };
  if (ms < 10 * MINUTE) return { of: MINUTE, unit: "minute", digits: 1 };
  if (ms < 2 * HOUR) return { of: MINUTE, unit: "minute", digits: 0 };
  return { of: HOUR, unit: "hour", digits: 1 };
}

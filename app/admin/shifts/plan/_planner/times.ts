import { timeText } from "#server/platform/format/time.ts";

/** Minutes after midnight as the reader's clock writes them; what lies beyond a day begins again. */
export const clockText = (minutes: number, locale: string) =>
  timeText(new Date(minutes * 60_000).toISOString(), locale, "UTC");

export const spanText = ({ from, to }: { from: number; to: number }, locale: string) =>
  `${clockText(from, locale)}–${clockText(to, locale)}`;

/** As short as it can be, for a block in the week: "8–16", "8:30–12". */
export const briefSpan = ({ from, to }: { from: number; to: number }) =>
  `${briefTime(from)}–${briefTime(to)}`;

function briefTime(minutes: number) {
  const [hours, rest] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return rest === 0 ? String(hours) : `${hours}:${String(rest).padStart(2, "0")}`;
}

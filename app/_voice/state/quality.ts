export type Quality = "unknown" | "good" | "weak" | "lost";

/** What the browser has counted so far, and when. */
export type Sample = {
  atMs: number;
  received: number;
  lost: number;
  /** There and back, in seconds; null while nobody has measured it. */
  roundTrip: number | null;
};

const MOST_LOST = 0.08;
const LONGEST_ROUND_TRIP = 0.45;
/** Also a muted microphone sends fifty packets a second. */
const SILENT_MS = 3_500;

/** @param samples the last few, oldest first */
export function qualityOf(samples: readonly Sample[]): Quality {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || first === last) return "unknown";
  const received = last.received - first.received;
  if (received <= 0) return last.atMs - first.atMs >= SILENT_MS ? "lost" : "unknown";
  const lost = Math.max(0, last.lost - first.lost);
  const isLossy = lost / (received + lost) > MOST_LOST;
  return isLossy || (last.roundTrip ?? 0) > LONGEST_ROUND_TRIP ? "weak" : "good";
}

/** Of what `getStats` lists, the part that a listener feels. */
export function sampleOf(report: Iterable<Record<string, unknown>>, atMs: number): Sample {
  const sample: Sample = { atMs, received: 0, lost: 0, roundTrip: null };
  for (const stat of report) {
    if (stat.type === "inbound-rtp") {
      sample.received += numberOf(stat.packetsReceived);
      sample.lost += numberOf(stat.packetsLost);
    }
    if (stat.type === "candidate-pair" && stat.nominated && stat.state === "succeeded") {
      sample.roundTrip = numberOf(stat.currentRoundTripTime);
    }
  }
  return sample;
}

const numberOf = (value: unknown) => (typeof value === "number" ? value : 0);

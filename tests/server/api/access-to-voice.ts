import type { Role } from "#server/platform/viewer.ts";

const everyone: Role[] = ["customer", "agent", "supervisor", "admin"];

/** The part of the access matrix that is about calls in the browser. */
export const voice: Record<string, Role[]> = {
  "voice.accept": everyone,
  "voice.ask": everyone,
  "voice.booked": everyone,
  "voice.chooseBrowser": ["customer"],
  "voice.connected": everyone,
  "voice.current": everyone,
  "voice.decline": everyone,
  "voice.end": everyone,
  "voice.here": everyone,
  "voice.iceServers": everyone,
  "voice.signal": everyone,
  "voice.takeHere": everyone,
};

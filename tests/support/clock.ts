import { vi } from "vitest";
import { setClock } from "#server/platform/clock.ts";

export function resetClock() {
  setClock(() => new Date());
  vi.useRealTimers();
}

/** Stands until the end of the test, or until it is set or moved again. */
export function setTime(iso: string) {
  const instant = new Date(iso);
  setClock(() => instant);
}

/** The clock stands at the instant, and each call of the answer moves it on. */
export function stopClock(iso: string) {
  let time = Date.parse(iso);
  setClock(() => new Date(time));
  return { advance: (seconds: number) => (time += seconds * 1000) };
}

/** Also for libraries, which ask the machine: it stands at the instant until it is moved on, or the test is over. */
export function stopMachineClock(iso: string) {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(iso) });
  return { advance: (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000) };
}

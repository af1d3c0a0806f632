import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useClock, watchClock } from "#app/_ui/clock.ts";
import { When } from "#app/_ui/when.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

const page = { window: new EventTarget(), document: new EventTarget() };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-23T12:00:00.400Z") });
  Object.assign(globalThis, page);
});

afterEach(() => {
  vi.useRealTimers();
  for (const name of Object.keys(page)) Reflect.deleteProperty(globalThis, name);
});

test("all who watch hear of each full second from one timer", () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const leaves = [watchClock(first), watchClock(second)];
  expect(vi.getTimerCount()).toBe(1);

  vi.advanceTimersByTime(599);
  expect(first).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(first).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(3000);
  expect(second).toHaveBeenCalledTimes(4);

  for (const leave of leaves) leave();
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ["document", "visibilitychange"],
  ["document", "resume"],
  ["window", "pageshow"],
  ["window", "focus"],
] as const)(
  "after hours of sleep the first %s %s brings the time, before any timer",
  (on, event) => {
    const heard = vi.fn();
    const leave = watchClock(heard);
    vi.setSystemTime(new Date("2026-11-23T15:00:00.400Z"));

    page[on].dispatchEvent(new Event(event));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(1);

    leave();
    page[on].dispatchEvent(new Event(event));
    expect(heard).toHaveBeenCalledTimes(1);
  },
);

const Asked = () => useClock((now) => now.toISOString());

test("a page is first drawn with the moment of its request, as the server drew it", async () => {
  vi.setSystemTime(new Date("2026-11-23T15:00:00Z"));
  const drawn = await rendered(<When at="2026-11-23T11:55:00Z" />);
  expect(readable(drawn)).toBe("5 minutes ago");

  expect(await rendered(<Asked />)).toBe("2026-11-23T12:00:00.000Z");
});

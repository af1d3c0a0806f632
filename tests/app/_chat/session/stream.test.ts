import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Handlers, createStream } from "#app/_chat/session/stream.ts";

function setUp() {
  const opened: (Handlers & { closed: boolean })[] = [];
  const states: string[] = [];
  const stream = createStream({
    open(on) {
      const one = { ...on, closed: false };
      opened.push(one);
      return () => {
        one.closed = true;
        one.over();
      };
    },
    up: () => void states.push("up"),
    down: (silent) => void states.push(silent ? "silent" : "down"),
    stopped: () => void states.push("stopped"),
  });
  stream.reopen();
  return { stream, opened, states, open: () => opened.filter(({ closed }) => !closed).length };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a stream that the server ends is opened again, sooner at first than later", async () => {
  const { opened, states } = setUp();
  opened[0]?.started();
  opened[0]?.over();
  expect(states).toEqual(["up", "down"]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(opened).toHaveLength(2);

  for (let failure = 0; failure < 12; failure += 1) {
    const before = opened.length;
    opened.at(-1)?.over();
    for (let passed = 0; opened.length === before && passed < 13_000; passed += 100)
      await vi.advanceTimersByTimeAsync(100);
    expect(opened).toHaveLength(before + 1);
  }
  const before = opened.length;
  opened.at(-1)?.over();
  await vi.advanceTimersByTimeAsync(5000);
  expect(opened).toHaveLength(before);
});

test("a server that needs some seconds to start again is found within two more", async () => {
  const { opened } = setUp();
  opened[0]?.started();
  opened[0]?.over();
  for (let passed = 0; passed < 4000; passed += 50) {
    await vi.advanceTimersByTimeAsync(50);
    opened.at(-1)?.over();
  }
  const before = opened.length;
  await vi.advanceTimersByTimeAsync(2000);
  expect(opened.length).toBeGreaterThan(before);
});

test("one more conversation: the new stream is there before the old one goes", async () => {
  const { stream, opened, open } = setUp();
  opened[0]?.started();
  stream.reopen();
  expect(open()).toBe(2);
  opened[1]?.started();
  await vi.advanceTimersByTimeAsync(300);
  expect(open()).toBe(1);
});

test("what an old stream says about itself no longer counts", () => {
  const { stream, opened, states } = setUp();
  opened[0]?.started();
  stream.reopen();
  opened[1]?.started();
  opened[0]?.over();
  expect(states).toEqual(["up", "up"]);
});

test("after a cut for sure nothing hangs on the old stream", async () => {
  const { stream, opened, open } = setUp();
  opened[0]?.started();
  stream.restart();
  expect(open()).toBe(0);
  await vi.advanceTimersByTimeAsync(100);
  expect(open()).toBe(1);
});

test("a stopped stream stays stopped", async () => {
  const { stream, opened, open } = setUp();
  stream.stop();
  opened[0]?.over();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(opened).toHaveLength(1);
  expect(open()).toBe(0);
});

test("a stream that is heard stays; one that falls silent is given up within eight seconds", async () => {
  const { opened, states } = setUp();
  opened[0]?.started();
  for (let times = 0; times < 5; times += 1) {
    await vi.advanceTimersByTimeAsync(5000);
    opened[0]?.heard();
  }
  expect(states).toEqual(["up"]);
  await vi.advanceTimersByTimeAsync(8000);
  expect(states).toEqual(["up", "silent"]);
  expect(opened[0]?.closed).toBe(true);
});

test("after a silence the first attempt that is answered wins, past five that hang", async () => {
  const { opened, states, open } = setUp();
  opened[0]?.started();
  await vi.advanceTimersByTimeAsync(8000);
  await vi.advanceTimersByTimeAsync(4000);
  expect(opened.length).toBeGreaterThanOrEqual(7);
  expect(open()).toBe(6);
  opened[6]?.started();
  expect(open()).toBe(1);
  expect(states).toEqual(["up", "silent", "up"]);
  const before = opened.length;
  opened[6]?.heard();
  await vi.advanceTimersByTimeAsync(7000);
  expect(opened).toHaveLength(before);
});

test("a line that is only slow is not cut for it, and never holds more than two attempts for long", async () => {
  const { opened, open, states } = setUp();
  await vi.advanceTimersByTimeAsync(5000);
  expect(open()).toBe(2);
  opened[0]?.started();
  expect(states).toEqual(["up"]);
  expect(open()).toBe(1);

  const silent = setUp();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(silent.open()).toBe(2);
});

test("a stream that the server refuses is not asked for again until somebody asks for another", async () => {
  const { stream, opened, states } = setUp();
  opened[0]?.refused();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(opened).toHaveLength(1);
  expect(states).toEqual(["stopped"]);

  stream.reopen();
  opened[1]?.started();
  expect(states).toEqual(["stopped", "up"]);
});

test("the refusal of a former stream does not stop its successor", () => {
  const { stream, opened, states } = setUp();
  stream.reopen();
  opened[0]?.refused();
  expect(states).toEqual([]);
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepStream } from "#app/_chat/stream.ts";

type Handlers = Parameters<Parameters<typeof keepStream>[0]["open"]>[0];

function setUp() {
  const opened: (Handlers & { closed: boolean })[] = [];
  const states: string[] = [];
  const stream = keepStream({
    open(on) {
      const one = { ...on, closed: false };
      opened.push(one);
      return () => {
        one.closed = true;
      };
    },
    up: () => void states.push("up"),
    down: () => void states.push("down"),
    stopped: () => void states.push("stopped"),
  });
  stream.reopen();
  return { stream, opened, states, open: () => opened.filter(({ closed }) => !closed).length };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("E15 · a stream that the server ends is opened again, sooner at first than later", async () => {
  const { opened, states } = setUp();
  opened[0]?.started();
  opened[0]?.over();
  expect(states).toEqual(["up", "down"]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(opened).toHaveLength(2);

  for (let failure = 0; failure < 8; failure += 1) {
    opened.at(-1)?.over();
    await vi.advanceTimersByTimeAsync(13_000);
  }
  const before = opened.length;
  opened.at(-1)?.over();
  await vi.advanceTimersByTimeAsync(5000);
  expect(opened).toHaveLength(before);
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
  stream.reopen();
  opened[1]?.started();
  opened[0]?.broke();
  opened[0]?.over();
  expect(states).toEqual(["up"]);
});

test("after a cut for sure nothing hangs on the old stream", () => {
  const { stream, opened, open } = setUp();
  stream.restart();
  expect(opened).toHaveLength(2);
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

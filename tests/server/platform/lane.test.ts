import { expect, test } from "vitest";
import { createLane } from "#server/platform/lane.ts";

/** Work that lasts until it is let go. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, letGo: resolve };
}

test("so many work at once, and the others follow in their order", async () => {
  const lane = createLane(2, 10);
  const done: number[] = [];
  const works = Array.from({ length: 4 }, held);
  const all = works.map(({ work }, place) => lane.run(work).then(() => done.push(place)));
  let began = false;
  const last = lane.run(async () => {
    began = true;
  });
  for (const place of [1, 0, 2]) {
    expect(began).toBe(false);
    works[place]?.letGo();
    await all[place];
  }
  works[3]?.letGo();
  await Promise.all([...all, last]);
  expect(done).toEqual([1, 0, 2, 3]);
});

test("work that fails makes room like any other", async () => {
  const lane = createLane(1, 10);
  await expect(lane.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  await expect(lane.run(async () => "next")).resolves.toBe("next");
});

test("a lane says when no more may wait", async () => {
  const lane = createLane(1, 1);
  const first = held();
  const running = lane.run(first.work);
  expect(lane.isFull()).toBe(false);
  const waiting = lane.run(async () => {});
  expect(lane.isFull()).toBe(true);
  first.letGo();
  await Promise.all([running, waiting]);
  expect(lane.isFull()).toBe(false);
});

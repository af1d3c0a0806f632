import { expect, test } from "vitest";
import { later } from "#app/_ui/later.ts";

const arrived = (part: ReturnType<typeof later<unknown>>) =>
  new Promise<void>((resolve) => part.subscribe(resolve));

test("what comes later is fetched once, however many ask for it", async () => {
  let fetched = 0;
  const part = later(async () => ({ number: (fetched += 1) }));
  expect(part.read()).toBeNull();
  const here = arrived(part);
  part.load();
  part.load();
  await here;
  part.load();
  expect(part.read()).toEqual({ number: 1 });
  expect(fetched).toBe(1);
});

test("what could not be fetched while the line was down is fetched when it is asked for again", async () => {
  const tries: string[] = [];
  const failed = Promise.withResolvers<void>();
  const part = later(async () => {
    tries.push("try");
    if (tries.length > 1) return "here";
    queueMicrotask(() => setTimeout(failed.resolve));
    throw new TypeError("Failed to fetch");
  });
  part.load();
  await failed.promise;
  expect(part.read()).toBeNull();

  const here = arrived(part);
  part.load();
  await here;
  expect(part.read()).toBe("here");
});

import { afterEach, expect, test, vi } from "vitest";
import { cutHanging, fetchUnlessCut } from "#app/_trpc/hanging.ts";

afterEach(() => void vi.unstubAllGlobals());

/** A line that swallows what is sent. */
const swallow = () =>
  vi.stubGlobal(
    "fetch",
    (_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
      }),
  );

test("what hangs on a dead line is given up when the line is known to be dead", async () => {
  swallow();
  const hanging = [fetchUnlessCut("/api/trpc/a"), fetchUnlessCut("/api/trpc/b")];
  cutHanging();
  for (const one of hanging) await expect(one).rejects.toThrow(/abort/);
});

test("whoever asked may give up sooner", async () => {
  swallow();
  const own = new AbortController();
  const hanging = fetchUnlessCut("/api/trpc/a", { signal: own.signal });
  own.abort(new Error("no longer wanted"));
  await expect(hanging).rejects.toThrow("no longer wanted");
});

test("what was asked after that is not touched, nor what has been answered", async () => {
  vi.stubGlobal("fetch", async () => new Response("there"));
  const answer = await fetchUnlessCut("/api/trpc/a");
  cutHanging();
  expect(await answer.text()).toBe("there");
  expect(await (await fetchUnlessCut("/api/trpc/b")).text()).toBe("there");
});

test("what was asked just now may be spared", async () => {
  swallow();
  const old = fetchUnlessCut("/api/trpc/a");
  const own = new AbortController();
  const start = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(start + 5000);
  const fresh = fetchUnlessCut("/api/trpc/b", { signal: own.signal });
  cutHanging(1000);
  await expect(old).rejects.toThrow(/abort/);
  own.abort(new Error("only by whoever asked"));
  await expect(fresh).rejects.toThrow("only by whoever asked");
  vi.restoreAllMocks();
});

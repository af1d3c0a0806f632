import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "#server/platform/db.ts";
import { addJob, areJobsUp, startJobs, stopJobs } from "#server/platform/jobs.ts";
import { createCustomer } from "#tests/support/factories.ts";

afterEach(stopJobs);

test("a job runs after the transaction of its cause", async () => {
  const done = vi.fn(async () => {});
  await startJobs({ "letter.send": done });
  expect(areJobsUp()).toBe(true);

  await db.$transaction(async (tx) => {
    await createCustomer();
    await addJob(tx, "letter.send", { to: "ada" });
  });

  await vi.waitFor(() => expect(done).toHaveBeenCalledWith({ to: "ada" }, expect.anything()));
});

test("a job whose cause is rolled back never runs", async () => {
  const done = vi.fn(async () => {});
  await startJobs({ "letter.send": done });

  const failed = db.$transaction(async (tx) => {
    await addJob(tx, "letter.send", { to: "ada" });
    throw new Error("the cause fails");
  });

  await expect(failed).rejects.toThrow("the cause fails");
  await wait(300);
  expect(done).not.toHaveBeenCalled();
});

test("of the jobs with one key only the newest waits", async () => {
  const runAt = new Date(Date.now() + 200);
  for (const to of ["ada", "grace"]) {
    await addJob(db, "letter.send", { to }, { key: "one-letter", runAt, maxAttempts: 3 });
  }
  const done = vi.fn(async () => {});
  await startJobs({ "letter.send": done });

  await vi.waitFor(
    () => expect(done).toHaveBeenCalledWith({ to: "grace" }, expect.anything()),
    5000,
  );
  expect(done).toHaveBeenCalledTimes(1);
});

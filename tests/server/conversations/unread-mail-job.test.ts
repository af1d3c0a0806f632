import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { unreadKey } from "#server/conversations/append-sql.ts";
import { markRead } from "#server/conversations/read.ts";
import { unreadTasks } from "#server/conversations/unread-mail.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import { startJobs, stopJobs } from "#server/platform/jobs.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { say } from "#tests/support/conversations.ts";
import { createAgent } from "#tests/support/factories.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { adaAsksJonas, answer, seqOf } from "#tests/support/open-reply.ts";

let jonas: Viewer;
let ada: Viewer;
let id: string;
beforeEach(async () => {
  ({ jonas, ada, id } = await adaAsksJonas());
});

const waiting = () => db.$queryRaw<{ run_at: Date }[]>`
  select run_at from graphile_worker.jobs where key = ${unreadKey(id)}`;

describe("the job that looks after it", () => {
  afterEach(stopJobs);

  test("is there when the reply is, once, and keeps the time of the first reply", async () => {
    expect(await waiting()).toEqual([]);
    await answer(jonas, id, "One");
    const [first, ...more] = await waiting();
    expect(more).toEqual([]);
    expect(+(first?.run_at ?? 0) - Date.now()).toBeGreaterThan(60_000);
    await answer(jonas, id, "Two");
    expect(await waiting()).toEqual([first]);
  });

  test("is not there for a customer's words or a reply that was refused", async () => {
    await say(ada, id, "Hello?");
    await expect(answer(await createAgent(), id, "I am not in it")).rejects.toThrow(Forbidden);
    expect(await waiting()).toEqual([]);
  });

  test("comes again when the first reply was read and a later one is not", async () => {
    await answer(jonas, id, "One");
    await markRead(ada, { id, seq: await seqOf(id) });
    await answer(jonas, id, "Two");
    await db.$executeRaw`select graphile_worker.reschedule_jobs(array_agg(id), now()) from graphile_worker.jobs where key = ${unreadKey(id)}`;
    await startJobs(unreadTasks);
    await vi.waitFor(async () => {
      const [next] = await waiting();
      expect(+(next?.run_at ?? 0) - Date.now()).toBeGreaterThan(60_000);
    }, 15_000);
    expect(await mailsTo(ada)).toEqual([]);
  });
});

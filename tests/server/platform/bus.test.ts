import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { createClient } from "redis";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import {
  closeBus,
  expectOn,
  isBusUp,
  openBus,
  publish,
  subscribe,
  topicsWith,
} from "#server/platform/bus.ts";
import { pool } from "#server/platform/db.ts";
import { log } from "#server/platform/log.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { openOtherProcess } from "#tests/support/other-process.ts";

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

function hear(topic: string) {
  const heard: unknown[] = [];
  opened.push(subscribe(topic, (message) => heard.push(message)));
  return heard;
}

async function twoProcesses(settings: { databaseUrl: string; redisUrl?: string }) {
  await openBus(settings);
  opened.push(closeBus);
  const other = await openOtherProcess(settings);
  opened.push(other.close);
  return other;
}

test("listeners of the same process hear at once, and no longer after they leave", () => {
  const heard: unknown[] = [];
  const leave = subscribe("here", (message) => heard.push(message));
  publish("here", 1);
  leave();
  publish("here", 2);
  expect(heard).toEqual([1]);
  expect(topicsWith("here")).toEqual([]);
});

test("what one process says the other hears, in order and once", async () => {
  const other = await twoProcesses({ databaseUrl: testDatabaseUrl });
  const heard = hear("to-me");
  await expect
    .poll(() => {
      other.say("to-me", "ready?");
      return heard.length;
    })
    .toBeGreaterThan(0);
  heard.splice(0);

  for (let n = 0; n < 500; n += 1) other.say("to-me", n);
  await expect.poll(() => heard.filter((message) => typeof message === "number").length).toBe(500);

  expect(heard.filter((message) => typeof message === "number")).toEqual(
    Array.from({ length: 500 }, (_, n) => n),
  );
});

test("what does not fit into a notice arrives as a wake-up", async () => {
  const other = await twoProcesses({ databaseUrl: testDatabaseUrl });
  await expect
    .poll(() => {
      publish("to-other", "ready?");
      return other.heard.includes("ready?");
    })
    .toBe(true);

  publish("to-other", { type: "event", text: "ä".repeat(8000) });

  await expect.poll(() => other.heard.at(-1)).toEqual({ type: "wake" });
});

test("E10 · after its connection is killed the bus is there again within seconds", async () => {
  const other = await twoProcesses({ databaseUrl: testDatabaseUrl });
  const heard = hear("to-me");
  await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kindline bus' and datname = current_database()",
  );
  await expect.poll(isBusUp, { timeout: 5000 }).toBe(true);

  await expect
    .poll(
      () => {
        other.say("to-me", "back");
        return heard.includes("back");
      },
      { timeout: 5000 },
    )
    .toBe(true);
});

/** What anybody may say who reaches our channel. */
const FOREIGN = [
  "hello",
  "{",
  "null",
  "[]",
  '"text"',
  '["other"]',
  '["other", 7]',
  '["other", [7]]',
  '["other", [["checked:1"]]]',
  '["other", [[1, {}]]]',
  '["other", [["checked:1", null]]]',
  '["other", [["checked:1", {"type": "unheard of"}]]]',
  '["other", [["breaks", {}]]]',
];

async function surviveForeign(say: (payload: string) => Promise<unknown>) {
  expectOn("checked:", z.looseObject({ type: z.literal("known") }));
  const checked = hear("checked:1");
  opened.push(
    subscribe("breaks", () => {
      throw new Error("a listener that trusts too much");
    }),
  );
  const warned = vi.spyOn(log, "warn");
  opened.push(() => warned.mockRestore());

  for (const payload of FOREIGN) await say(payload);
  await say('["other", [["nobody listens", {}], ["checked:1", {"type": "known"}]]]');

  await expect.poll(() => checked).toEqual([{ type: "known" }]);
  expect(warned).toHaveBeenCalledTimes(FOREIGN.length);
  expect(isBusUp()).toBe(true);
}

test("what is not ours on the channel is ignored with one line each, and ends nothing", async () => {
  await openBus({ databaseUrl: testDatabaseUrl });
  opened.push(closeBus);
  await surviveForeign((payload) => pool.query("select pg_notify('kindline', $1)", [payload]));
});

const hasRedis = (() => {
  try {
    return execFileSync("redis-server", ["--version"]).length > 0;
  } catch {
    return false;
  }
})();

test.skipIf(!hasRedis)(
  `Redis carries it too${hasRedis ? "" : " (skipped: no redis-server)"}`,
  async () => {
    const redisUrl = await startRedis();
    const other = await twoProcesses({
      databaseUrl: testDatabaseUrl,
      redisUrl,
    });
    const heard = hear("to-me");
    await expect
      .poll(() => {
        other.say("to-me", "over Redis");
        return heard[0];
      })
      .toBe("over Redis");
  },
);

test.skipIf(!hasRedis)(
  `what is not ours is ignored over Redis too${hasRedis ? "" : " (skipped: no redis-server)"}`,
  async () => {
    const redisUrl = await startRedis();
    await openBus({ databaseUrl: testDatabaseUrl, redisUrl });
    opened.push(closeBus);
    const stranger = await createClient({ url: redisUrl }).connect();
    opened.push(() => stranger.close());
    await surviveForeign((payload) => stranger.publish("kindline", payload));
  },
);

async function startRedis() {
  const port = await freePort();
  const redis = spawn("redis-server", [
    "--port",
    String(port),
    "--save",
    "",
    "--bind",
    "127.0.0.1",
  ]);
  opened.push(() => redis.kill());
  await new Promise<void>((resolve) =>
    redis.stdout.on("data", (line) => `${line}`.includes("Ready to accept") && resolve()),
  );
  return `redis://127.0.0.1:${port}`;
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

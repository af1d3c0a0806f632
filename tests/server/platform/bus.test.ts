import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { closeBus, isBusUp, openBus, publish, subscribe, topicOf } from "#server/platform/bus.ts";
import { pool } from "#server/platform/db.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { openOtherProcess } from "#tests/support/other-process.ts";
import { hasRedis, startRedis } from "#tests/support/redis.ts";

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
});

test("a topic knows of which ids somebody here wants to hear", () => {
  const lamps = topicOf("lamp", z.object({ isOn: z.boolean() }));
  const heard: boolean[] = [];
  const leave = lamps.subscribe("7", ({ isOn }) => heard.push(isOn));
  lamps.notify("7", { isOn: true });
  lamps.notify("8", { isOn: false });
  expect(lamps.listenedTo()).toEqual(["7"]);
  leave();
  expect(lamps.listenedTo()).toEqual([]);
  expect(heard).toEqual([true]);
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

test("after its connection is killed the bus is there again within seconds", async () => {
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

test.skipIf(!hasRedis)(
  `Redis carries it too${hasRedis ? "" : " (skipped: no redis-server)"}`,
  async () => {
    const { url: redisUrl, stop } = await startRedis();
    opened.push(stop);
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

import { createClient } from "redis";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { closeBus, topicOf, isBusUp, openBus, subscribe } from "#server/platform/bus.ts";
import { pool } from "#server/platform/db.ts";
import { log } from "#server/platform/log.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { hasRedis, startRedis } from "#tests/support/redis.ts";

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
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
  const checkedTopic = topicOf("checked", z.object({ type: z.literal("known") }));
  const checked: unknown[] = [];
  opened.push(checkedTopic.subscribe("1", (notice) => checked.push(notice)));
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

test.skipIf(!hasRedis)(
  `what is not ours is ignored over Redis too${hasRedis ? "" : " (skipped: no redis-server)"}`,
  async () => {
    const { url: redisUrl, stop } = await startRedis();
    opened.push(stop);
    await openBus({ databaseUrl: testDatabaseUrl, redisUrl });
    opened.push(closeBus);
    const stranger = await createClient({ url: redisUrl }).connect();
    opened.push(() => stranger.close());
    await surviveForeign((payload) => stranger.publish("kindline", payload));
  },
);

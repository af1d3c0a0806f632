import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "#server/platform/db.ts";
import { loadSecrets } from "#server/platform/secrets.ts";
import type { EventView } from "#server/conversations/schema.ts";
import type { Asked } from "./asking.ts";

type Tell = (event: EventView) => void;

/** What is below the API: the database and the secret that sessions are signed with. */
export function openGround() {
  loadSecrets("");
  openDatabase(process.env.DATABASE_URL ?? "");
}

/** Serves on a free port of this machine alone, and answers what the bench asks, until the bench is gone. */
export function answerBench(listener: RequestListener, tell: Tell = () => {}) {
  process.on("disconnect", () => process.exit());
  // A terminal's Ctrl-C reaches every process; the bench is the one that cleans up.
  process.on("SIGINT", () => {});
  process.on("message", async (asked: Asked) => process.send?.(await answerTo(asked, tell)));

  const server = createServer({ keepAliveTimeout: 60_000 }, listener);
  server.listen(0, "127.0.0.1", () => {
    // A TCP server has an address of this kind.
    process.send?.((server.address() as AddressInfo).port);
  });
}

async function answerTo(asked: Asked, tell: Tell) {
  if (asked.about === "memory") return memory();
  if (asked.about === "event") return tellAll(asked, tell);
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** What was freed goes back to the system a moment later. */
async function memory() {
  for (let pass = 0; pass < 3; pass += 1) {
    globalThis.gc?.();
    await wait(150);
  }
  return process.memoryUsage.rss();
}

/** As messages come in: each on a turn of the loop of its own, not all at once. */
async function tellAll({ conversationIds, seq }: Asked & { about: "event" }, tell: Tell) {
  for (const conversationId of conversationIds) {
    tell(eventOf(conversationId, seq));
    await nextTurn();
  }
  return conversationIds.length;
}

const eventOf = (conversationId: string, seq: number): EventView => ({
  conversationId,
  seq,
  kind: "message",
  author: "agent",
  authorName: "Grace Berg",
  clientKey: "019ab3c1-6a5e-7c1c-9a57-0d2f5a3f8e11",
  internal: false,
  content: { text: "The second instalment is now due on 8 December; nothing else has changed." },
  createdAt: new Date().toISOString(),
});

import { expect, test, vi } from "vitest";
import type { Delivery } from "#app/_chat/session/delivery.ts";
import type { Entry } from "#app/_chat/state/outbox.ts";
import { createOutboxSender } from "#app/_chat/session/outbox-sender.ts";

const acknowledged = (seq: number): Delivery => ({
  end: "acknowledged",
  receipt: { conversationId: "c", seq },
});
const draft = (clientKey: string) => ({
  clientKey,
  submission: "send" as const,
  conversationId: "c",
  text: clientKey,
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A server that answers as told, and a storage that outlives the outbox. */
function world(answers: Delivery[], stored = new Map<string, Entry>()) {
  const delivered: string[] = [];
  let wake: (() => void) | null = null;
  let owner = "me";
  const clock = { now: 1000, wakeMs: 0 };
  const outbox = createOutboxSender({
    deliver: async (entry) => {
      delivered.push(entry.clientKey);
      return answers.shift() ?? { end: "unreached" };
    },
    storage: {
      read: async () => [...stored.values()],
      save: (entry) => void stored.set(entry.clientKey, entry),
      forget: (clientKey) => void stored.delete(clientKey),
    },
    isStillMine: () => owner === "me",
    now: () => clock.now,
    chance: () => 0,
    setTimer: (run, ms) => {
      wake = run;
      clock.wakeMs = ms;
      return () => {
        wake = null;
      };
    },
  });
  const give = (to: string) => (owner = to);
  return { outbox, delivered, stored, clock, tick: () => wake?.(), give };
}

test("messages are carried in order, each once", async () => {
  const { outbox, delivered, stored } = world([acknowledged(1), acknowledged(2)]);
  outbox.post(draft("a"));
  outbox.post(draft("b"));
  await settled();
  expect(delivered).toEqual(["a", "b"]);
  expect(stored.size).toBe(0);
  expect(outbox.read().map(({ state }) => state)).toEqual(["sent", "sent"]);
});

test("without an answer the same key goes again, and nothing overtakes it", async () => {
  const { outbox, delivered } = world([{ end: "unreached" }]);
  outbox.post(draft("a"));
  outbox.post(draft("b"));
  await settled();
  expect(delivered).toEqual(["a"]);
  await outbox.wake();
  expect(delivered).toEqual(["a", "a"]);
});

test("a message that comes too soon waits as long as the server says, and is lost by nothing", async () => {
  const limited: Delivery = { end: "limited", afterMs: 30_000 };
  const { outbox, delivered, stored, tick, clock } = world([
    limited,
    acknowledged(1),
    acknowledged(2),
  ]);
  outbox.post(draft("a"));
  outbox.post(draft("b"));
  await settled();
  expect(clock.wakeMs).toBe(30_000);
  clock.now += 29_000;
  await outbox.wake();
  expect(delivered).toEqual(["a"]);
  expect([...stored.keys()]).toEqual(["a", "b"]);

  clock.now += 1000;
  tick();
  await settled();
  expect(delivered).toEqual(["a", "a", "b"]);
  expect(outbox.read().map(({ state }) => state)).toEqual(["sent", "sent"]);
});

test("a wish for a person overtakes messages that came too soon", async () => {
  const { outbox, delivered } = world([{ end: "limited", afterMs: 60_000 }, acknowledged(1)]);
  outbox.post(draft("a"));
  await settled();
  outbox.post({ ...draft("person"), submission: "ask" });
  await settled();
  expect(delivered).toEqual(["a", "person"]);
});

test("what another visit left in the storage is sent by the next one", async () => {
  const first = world([]);
  first.outbox.post(draft("a"));
  first.outbox.pause();
  const next = world([acknowledged(1)], first.stored);
  await next.outbox.wake();
  await settled();
  expect(next.delivered).toEqual(["a"]);
  expect(first.stored.size).toBe(0);
});

test("a refusal is final until the writer says again", async () => {
  const { outbox, delivered, stored } = world([
    { end: "refused", refused: { reason: "chat.keyUsed", values: {} } },
    acknowledged(1),
  ]);
  outbox.post(draft("a"));
  await settled();
  await outbox.wake();
  expect(delivered).toEqual(["a"]);
  expect(stored.get("a")).toMatchObject({ state: "refused", text: "a" });
  outbox.retry("a");
  await settled();
  expect(delivered).toEqual(["a", "a"]);
});

test("in a browser that belongs to somebody else now nothing is sent", async () => {
  const { outbox, delivered, give } = world([acknowledged(1)]);
  give("somebody else");
  outbox.post(draft("a"));
  await outbox.wake();
  expect(delivered).toEqual([]);
});

test("once the session has ended nothing more is tried, and the words stay on the writer's own storage", async () => {
  const { outbox, delivered, stored } = world([{ end: "signed_out" }]);
  outbox.post(draft("a"));
  await settled();
  await outbox.wake();
  outbox.post(draft("b"));
  expect(delivered).toEqual(["a"]);
  expect([...stored.keys()]).toEqual(["a", "b"]);
});

test("a message that another tab removed is not sent by this one", async () => {
  const { outbox, delivered } = world([{ end: "unreached" }]);
  outbox.post(draft("a"));
  await settled();
  outbox.drop("a");
  await settled();
  expect(delivered).toEqual(["a"]);
  expect(outbox.read()).toEqual([]);
});

test("whoever shows the outbox hears of each change", async () => {
  const { outbox } = world([acknowledged(1)]);
  const heard = vi.fn();
  const leave = outbox.subscribe(heard);
  outbox.post(draft("a"));
  await settled();
  expect(heard.mock.calls.length).toBeGreaterThanOrEqual(3);
  leave();
  heard.mockClear();
  outbox.remove("a");
  expect(heard).not.toHaveBeenCalled();
});

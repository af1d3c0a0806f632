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
  errand: "send" as const,
  conversationId: "c",
  text: clientKey,
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A server that answers as told, and a shelf that outlives the postman. */
function world(answers: Delivery[], shelf = new Map<string, Entry>()) {
  const delivered: string[] = [];
  let wake: (() => void) | null = null;
  let owner = "me";
  const clock = { now: 1000, wakeMs: 0 };
  const postman = createOutboxSender({
    deliver: async (entry) => {
      delivered.push(entry.clientKey);
      return answers.shift() ?? { end: "unreached" };
    },
    shelf: {
      read: async () => [...shelf.values()],
      keep: (entry) => void shelf.set(entry.clientKey, entry),
      forget: (clientKey) => void shelf.delete(clientKey),
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
  return { postman, delivered, shelf, clock, tick: () => wake?.(), give };
}

test("messages are carried in order, each once", async () => {
  const { postman, delivered, shelf } = world([acknowledged(1), acknowledged(2)]);
  postman.post(draft("a"));
  postman.post(draft("b"));
  await settled();
  expect(delivered).toEqual(["a", "b"]);
  expect(shelf.size).toBe(0);
  expect(postman.read().map(({ state }) => state)).toEqual(["sent", "sent"]);
});

test("E5 · without an answer the same key goes again, and nothing overtakes it", async () => {
  const { postman, delivered } = world([{ end: "unreached" }]);
  postman.post(draft("a"));
  postman.post(draft("b"));
  await settled();
  expect(delivered).toEqual(["a"]);
  await postman.wake();
  expect(delivered).toEqual(["a", "a"]);
});

test("a message that comes too soon waits as long as the server says, and is lost by nothing", async () => {
  const limited: Delivery = { end: "limited", afterMs: 30_000 };
  const { postman, delivered, shelf, tick, clock } = world([
    limited,
    acknowledged(1),
    acknowledged(2),
  ]);
  postman.post(draft("a"));
  postman.post(draft("b"));
  await settled();
  expect(clock.wakeMs).toBe(30_000);
  clock.now += 29_000;
  await postman.wake();
  expect(delivered).toEqual(["a"]);
  expect([...shelf.keys()]).toEqual(["a", "b"]);

  clock.now += 1000;
  tick();
  await settled();
  expect(delivered).toEqual(["a", "a", "b"]);
  expect(postman.read().map(({ state }) => state)).toEqual(["sent", "sent"]);
});

test("a wish for a person overtakes messages that came too soon", async () => {
  const { postman, delivered } = world([{ end: "limited", afterMs: 60_000 }, acknowledged(1)]);
  postman.post(draft("a"));
  await settled();
  postman.post({ ...draft("person"), errand: "ask" });
  await settled();
  expect(delivered).toEqual(["a", "person"]);
});

test("what another visit left on the shelf is carried by the next one", async () => {
  const first = world([]);
  first.postman.post(draft("a"));
  first.postman.pause();
  const next = world([acknowledged(1)], first.shelf);
  await next.postman.wake();
  await settled();
  expect(next.delivered).toEqual(["a"]);
  expect(first.shelf.size).toBe(0);
});

test("E6 · a refusal is final until the writer says again", async () => {
  const { postman, delivered, shelf } = world([
    { end: "refused", refused: { reason: "chat.keyUsed", values: {} } },
    acknowledged(1),
  ]);
  postman.post(draft("a"));
  await settled();
  await postman.wake();
  expect(delivered).toEqual(["a"]);
  expect(shelf.get("a")).toMatchObject({ state: "refused", text: "a" });
  postman.retry("a");
  await settled();
  expect(delivered).toEqual(["a", "a"]);
});

test("E13 · in a browser that belongs to somebody else now nothing is sent", async () => {
  const { postman, delivered, give } = world([acknowledged(1)]);
  give("somebody else");
  postman.post(draft("a"));
  await postman.wake();
  expect(delivered).toEqual([]);
});

test("E13 · once the session has ended nothing more is tried, and the words stay on the writer's own shelf", async () => {
  const { postman, delivered, shelf } = world([{ end: "signed_out" }]);
  postman.post(draft("a"));
  await settled();
  await postman.wake();
  postman.post(draft("b"));
  expect(delivered).toEqual(["a"]);
  expect([...shelf.keys()]).toEqual(["a", "b"]);
});

test("a message that another tab removed is not sent by this one", async () => {
  const { postman, delivered } = world([{ end: "unreached" }]);
  postman.post(draft("a"));
  await settled();
  postman.drop("a");
  await settled();
  expect(delivered).toEqual(["a"]);
  expect(postman.read()).toEqual([]);
});

test("whoever shows the outbox hears of each change", async () => {
  const { postman } = world([acknowledged(1)]);
  const heard = vi.fn();
  const leave = postman.subscribe(heard);
  postman.post(draft("a"));
  await settled();
  expect(heard.mock.calls.length).toBeGreaterThanOrEqual(3);
  leave();
  heard.mockClear();
  postman.remove("a");
  expect(heard).not.toHaveBeenCalled();
});

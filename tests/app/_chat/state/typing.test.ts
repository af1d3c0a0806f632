import { expect, test } from "vitest";
import { shouldSignal, startTyping, stopTyping } from "#app/_chat/state/typing.ts";

const grace = startTyping({ type: "typing", conversationId: "c", author: "agent", name: "Grace" });

test("each signal is a new one, so that its time begins again", () => {
  const again = startTyping({
    type: "typing",
    conversationId: "c",
    author: "agent",
    name: "Grace",
  });
  expect(again).toEqual(grace);
  expect(again).not.toBe(grace);
});

test("a message ends the writing of its own author only", () => {
  expect(stopTyping(grace, [{ author: "customer" }])).toBe(grace);
  expect(stopTyping(grace, [{ author: "agent" }])).toBeNull();
});

test("the other side hears of writing every few seconds, not of every key", () => {
  expect(shouldSignal(0, 60_000)).toBe(true);
  expect(shouldSignal(60_000, 61_000)).toBe(false);
  expect(shouldSignal(60_000, 63_000)).toBe(true);
});

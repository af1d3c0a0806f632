import { expect, test, vi } from "vitest";
import { attempt, failureOf } from "#app/_chat/session/delivery.ts";

const answer = (httpStatus: number, reason = "chat.notYours") =>
  Object.assign(new Error("refused"), { data: { httpStatus, reason, values: { name: "Grace" } } });

test("an acknowledged message carries its receipt", async () => {
  const receipt = { conversationId: "c", seq: 3 };
  expect(await attempt(async () => receipt)).toEqual({ end: "acknowledged", receipt });
});

test("what the domain refuses is refused, with its reason", () => {
  expect(failureOf(answer(409))).toEqual({
    end: "refused",
    refused: { reason: "chat.notYours", values: { name: "Grace" } },
  });
});

test("a line that broke, a server in trouble and a proxy's page are all tried again", () => {
  expect(failureOf(new TypeError("Failed to fetch"))).toEqual({ end: "unreached" });
  expect(failureOf(new Error("Unexpected token '<'"))).toEqual({ end: "unreached" });
  expect(failureOf(answer(500, "common.failed"))).toEqual({ end: "unreached" });
  expect(failureOf(answer(429))).toEqual({ end: "unreached" });
});

test("what came too soon waits as long as the server says", () => {
  const data = { httpStatus: 429, reason: "common.tooMany", values: { seconds: 12, minutes: 0 } };
  expect(failureOf(Object.assign(new Error("refused"), { data }))).toEqual({
    end: "limited",
    afterMs: 12_000,
  });
});

test("a session that has ended stops everything", () => {
  expect(failureOf(answer(401))).toEqual({ end: "signed_out" });
});

test("a line that swallows everything is found out", async () => {
  vi.useFakeTimers();
  const delivery = attempt(() => new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await delivery).toEqual({ end: "unreached" });
  vi.useRealTimers();
});

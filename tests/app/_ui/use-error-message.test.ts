import { expect, test, vi } from "vitest";
import { errorMessage } from "#app/_ui/use-error-message.ts";

const known = ["common.refusals.failed", "common.refusals.offline", "promise.refusals.takenBy"];
const say = vi.fn((key: string) => key);
const catalogue = { has: (key: string) => known.includes(key), say };

const refused = (reason: string, values = {}) =>
  Object.assign(new Error(reason), { data: { reason, values } });

test("a refusal is the sentence of its area", () => {
  expect(errorMessage(refused("promise.takenBy", { name: "Mona" }), catalogue)).toBe(
    "promise.refusals.takenBy",
  );
  expect(say).toHaveBeenLastCalledWith("promise.refusals.takenBy", { name: "Mona" });
});

test("instants in a refusal become dates that the sentence can format", () => {
  errorMessage(refused("promise.takenBy", { at: "2026-11-23T12:00:00.000Z" }), catalogue);
  expect(say).toHaveBeenLastCalledWith("promise.refusals.takenBy", {
    at: new Date("2026-11-23T12:00:00Z"),
  });
});

test("a reason that no catalogue knows says that it failed, not the reason", () => {
  expect(errorMessage(refused("secret.table"), catalogue)).toBe("common.refusals.failed");
  expect(errorMessage(refused("__proto__.toString"), catalogue)).toBe("common.refusals.failed");
  expect(errorMessage("anything", catalogue)).toBe("common.refusals.failed");
});

test("an answer that never came says that the line is down", () => {
  const down = new Error("fetch failed", { cause: new TypeError("Failed to fetch") });
  expect(errorMessage(down, catalogue)).toBe("common.refusals.offline");
});

import { expect, test } from "vitest";
import { dueCall } from "#app/admin/_shell/next-due-call.ts";
import type { CallView } from "#server/callbacks/schema.ts";

const call = (id: string, startsAt: string, state: CallView["state"] = "ahead") =>
  ({
    id,
    state,
    startsAt: `2026-11-23T${startsAt}:00.000Z`,
    mine: true,
    escalatedAt: null,
  }) as CallView;

const at = (calls: CallView[], time: string) => {
  const due = dueCall(calls, new Date(`2026-11-23T${time}:00.000Z`));
  return due && `${due.call.id} ${due.is}`;
};

test("a call is told of from when it may begin, and as late from when it should have", () => {
  const calls = [call("noon", "12:00"), call("one", "13:00")];
  expect(at(calls, "11:49")).toBeNull();
  expect(at(calls, "11:50")).toBe("noon soon");
  expect(at(calls, "12:00")).toBe("noon late");
  expect(at(calls, "12:55")).toBe("noon late");
});

test("what is over is not told of, and what is under way comes first", () => {
  const over = call("over", "12:00", "kept");
  expect(at([over], "12:00")).toBeNull();
  expect(at([over, call("next", "12:30")], "12:25")).toBe("next soon");
  expect(at([call("late", "12:00"), call("now", "12:30", "calling")], "12:35")).toBe("now calling");
});

test("a colleague's call that nobody makes comes after one's own, and one they are making not at all", () => {
  const theirs = { ...call("theirs", "12:00"), mine: false };
  const escalated = { ...theirs, escalatedAt: "2026-11-23T12:05:00.000Z" };
  expect(at([theirs], "12:04")).toBeNull();
  expect(at([escalated], "12:06")).toBe("theirs escalated");
  expect(at([escalated, call("own", "12:10")], "12:06")).toBe("own soon");
  expect(at([{ ...escalated, state: "calling" }], "12:06")).toBeNull();
});

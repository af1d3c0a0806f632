import { expect, test } from "vitest";
import { ANONYMOUS_BUDGETS, CALL_BUDGETS, callBudgets } from "#server/api/budgets.ts";
import { kindOf, NEVER_LIMITED } from "#server/api/call-kinds.ts";
import { appRouter } from "#server/api/root.ts";

// tRPC types the tree that the names were written as; at run time it is this flat record.
const procedures = Object.keys(appRouter._def.procedures);
const viewer = { id: "ada", sessionId: "phone" };
const names = (...call: Parameters<typeof callBudgets>) =>
  callBudgets(...call).map(({ budget: { name } }) => name);

test("nothing limits the way to a person, nor the way out", () => {
  for (const path of [
    "humanRequests.ask",
    "humanRequests.withdraw",
    "callbacks.book",
    "callbacks.move",
    "callbacks.cancel",
    "sessions.end",
    "sessions.endAll",
  ]) {
    expect(kindOf("mutation", path), path).toBeNull();
    expect(callBudgets(kindOf("mutation", path), viewer, "192.0.2.1"), path).toEqual([]);
  }
});

test("every name that is counted in its own way is a call that there is", () => {
  expect([...NEVER_LIMITED].filter((path) => !procedures.includes(path))).toEqual([]);
  const counted = procedures.filter((path) => kindOf("query", path) !== null);
  expect(counted).toEqual(
    expect.arrayContaining(["conversations.send", "articles.search", "conversations.follow"]),
  );
});

test("what whoever is signed in reads is not counted, and every other change is", () => {
  for (const path of ["people.me", "plans.overview", "conversations.events"])
    expect(callBudgets(kindOf("query", path), viewer, "192.0.2.1")).toEqual([]);
  expect(kindOf("mutation", "feedback.assign")).toBe("change");
});

test("a session spends less than its account, and both less than a network", () => {
  for (const [kind, { session, account, network }] of Object.entries(CALL_BUDGETS)) {
    expect(session.points, kind).toBeLessThan(account?.points ?? Infinity);
    expect(account?.points ?? session.points, kind).toBeLessThan(network.points / 10);
    expect(
      new Set([session.seconds, network.seconds, account?.seconds ?? session.seconds]).size,
      kind,
    ).toBe(1);
  }
});

test("nobody who types notices: a message every second for hours is within the budget", () => {
  expect(CALL_BUDGETS.send.session.points / CALL_BUDGETS.send.session.seconds).toBeGreaterThan(1);
});

test("a call is counted for its session, its network and its account, the cheap ones first", () => {
  expect(names("send", viewer, "192.0.2.1")).toEqual([
    "send-session",
    "send-network",
    "send-account",
  ]);
});

test("people who share an address of this very machine are not counted together", () => {
  expect(names("send", viewer, "127.0.0.1")).toEqual(["send-session", "send-account"]);
  expect(names(null, null, "127.0.0.1")).toEqual([]);
  expect(names("guess", null, "::")).toEqual([]);
});

test("a stranger is counted by network, and searches once more in all processes together", () => {
  expect(names(null, null, "192.0.2.1")).toEqual(["anonymous-calls"]);
  expect(names("search", null, "192.0.2.1")).toEqual(["anonymous-calls", "anonymous-search"]);
  expect(names("search", null, "127.0.0.1")).toEqual(["anonymous-search"]);
  expect(names("guess", null, "192.0.2.1")).toEqual(["anonymous-guess"]);
  expect(ANONYMOUS_BUDGETS.search.shared).toBe(true);
});

test("two browsers find each other within the budget, and nobody rings on and on", () => {
  expect([kindOf("mutation", "voice.signal"), kindOf("mutation", "voice.ask")]).toEqual([
    "signal",
    "ring",
  ]);
  expect(CALL_BUDGETS.ring.session.points).toBeLessThan(20);
  expect([kindOf("mutation", "voice.end"), kindOf("mutation", "voice.decline")]).toEqual([
    null,
    null,
  ]);
});

import type { Budget, Spending } from "#server/platform/limits.ts";
import { isLocal } from "#server/platform/network.ts";

export type Kind = "send" | "typing" | "rate" | "search" | "stream" | "change";
type AnonymousKind = Kind | "guess";

/** No limit stands between a customer and a person, or between anybody and signing out. */
export const NEVER_LIMITED = new Set([
  "humanRequests.ask",
  "humanRequests.withdraw",
  "callbacks.book",
  "callbacks.move",
  "callbacks.cancel",
  "conversations.reopen",
  "conversations.stopAnswer",
  "conversations.resolve",
  "desk.here",
  "desk.takeOver",
  "sessions.end",
  "sessions.endAll",
  "sessions.keep",
  "sessions.requestProof",
  "sessions.prove",
  "signIn.requestCode",
]);

const KINDS: Record<string, AnonymousKind> = {
  "signIn.confirmCode": "guess",
  "conversations.send": "send",
  "conversations.reply": "send",
  "conversations.note": "send",
  "conversations.typing": "typing",
  "conversations.rate": "rate",
  "feedback.submit": "rate",
  "articles.search": "search",
  "desk.search": "search",
  "conversations.follow": "stream",
};

export function kindOf(type: string, path: string): AnonymousKind | null {
  if (NEVER_LIMITED.has(path)) return null;
  return KINDS[path] ?? (type === "mutation" ? "change" : null);
}

const MINUTE = 60;

const inProcess = (name: string, points: number, seconds = MINUTE): Budget => ({
  name,
  points,
  seconds,
  shared: false,
});
const shared = (name: string, points: number, seconds = MINUTE): Budget => ({
  ...inProcess(name, points, seconds),
  shared: true,
});

type Scopes = { session: Budget; network: Budget; account?: Budget };

/**
 * Far more than anybody does by hand: twice a second is the fastest that people send. A session cannot spend all of
 * its account's, so that another device goes on; the account counts in all processes together.
 */
export const CALL_BUDGETS: Record<Kind, Scopes> = {
  send: {
    session: inProcess("send-session", 90),
    network: inProcess("send-network", 3000),
    account: shared("send-account", 120),
  },
  typing: {
    session: inProcess("typing-session", 120),
    network: inProcess("typing-network", 6000),
  },
  rate: {
    session: inProcess("rate-session", 20, 10 * MINUTE),
    network: inProcess("rate-network", 600, 10 * MINUTE),
    account: shared("rate-account", 30, 10 * MINUTE),
  },
  search: {
    session: inProcess("search-session", 90),
    network: inProcess("search-network", 3000),
    account: shared("search-account", 120),
  },
  stream: {
    session: inProcess("stream-session", 120),
    network: inProcess("stream-network", 6000),
  },
  change: {
    session: inProcess("change-session", 180),
    network: inProcess("change-network", 6000),
    account: shared("change-account", 240),
  },
};

export const ANONYMOUS_BUDGETS = {
  guess: inProcess("anonymous-guess", 300),
  calls: inProcess("anonymous-calls", 600),
  search: shared("anonymous-search", 120),
};

type Caller = { id: string; sessionId: string } | null;

/** In the order of spending. Behind an address of this very machine may be everybody: only searches count there. */
export function callBudgets(
  kind: AnonymousKind | null,
  viewer: Caller,
  network: string,
): Spending[] {
  if (!viewer || kind === "guess") return anonymousBudgets(kind, network);
  if (!kind) return [];
  const { session, network: ofNetwork, account } = CALL_BUDGETS[kind];
  return [
    { budget: session, owner: viewer.sessionId },
    ...unlessLocal(ofNetwork, network),
    ...(account ? [{ budget: account, owner: viewer.id }] : []),
  ];
}

function anonymousBudgets(kind: AnonymousKind | null, network: string): Spending[] {
  const { guess, calls, search } = ANONYMOUS_BUDGETS;
  if (kind === "guess") return unlessLocal(guess, network);
  return [
    ...unlessLocal(calls, network),
    ...(kind === "search" ? [{ budget: search, owner: network }] : []),
  ];
}

const unlessLocal = (budget: Budget, owner: string): Spending[] =>
  isLocal(owner) ? [] : [{ budget, owner }];

import type { AnonymousKind, Kind } from "./call-kinds.ts";
import type { Budget, Spending } from "#server/platform/limits.ts";
import { isLocal } from "#server/platform/network.ts";

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
  /** Whoever tries many cards is no customer; whoever pays ten plans one by one is. */
  pay: {
    session: inProcess("pay-session", 30, 10 * MINUTE),
    network: inProcess("pay-network", 900, 10 * MINUTE),
    account: shared("pay-account", 40, 10 * MINUTE),
  },
  /** Nobody has that many cards; whoever adds more tries out those of others. */
  card: {
    session: inProcess("card-session", 10, 60 * MINUTE),
    network: inProcess("card-network", 300, 60 * MINUTE),
    account: shared("card-account", 12, 60 * MINUTE),
  },
  /** What each time sends a mail, and stands in the conversation. */
  mail: {
    session: inProcess("mail-session", 30, 10 * MINUTE),
    network: inProcess("mail-network", 900, 10 * MINUTE),
    account: shared("mail-account", 40, 10 * MINUTE),
  },
  /** Each may be large, and stays. Somebody photographs a whole delivery, and then the next one. */
  file: {
    session: inProcess("file-session", 40, 60 * MINUTE),
    network: inProcess("file-network", 1500, 60 * MINUTE),
    account: shared("file-account", 60, 60 * MINUTE),
  },
  /** Each is added up and set anew. Whoever fetches every month of five years is done, and nobody fetches on and on. */
  document: {
    session: inProcess("document-session", 80, 10 * MINUTE),
    network: inProcess("document-network", 1500, 10 * MINUTE),
    account: shared("document-account", 100, 10 * MINUTE),
  },
  /** Two browsers find each other with a few dozen of them, and say every few seconds that they are there. */
  signal: {
    session: inProcess("signal-session", 240),
    network: inProcess("signal-network", 6000),
  },
  /** Whoever rings on and on is no caller. */
  ring: {
    session: inProcess("ring-session", 12, 10 * MINUTE),
    network: inProcess("ring-network", 400, 10 * MINUTE),
    account: shared("ring-account", 15, 10 * MINUTE),
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

import type { Budget, Spending } from "#server/platform/limits.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const shared = (name: string, points: number, seconds: number): Budget => ({
  name,
  points,
  seconds,
  shared: true,
});

/**
 * How many codes are sent. A browser that has signed in to the address before has a budget that no stranger can spend.
 * One network alone cannot spend what an address is sent for all browsers that are new to it.
 */
export const CODE_BUDGETS = {
  knownBrowser: shared("code-known", 5, HOUR),
  browser: shared("code-browser", 5, HOUR),
  network: shared("code-network", 100, 10 * MINUTE),
  addressFromNetwork: shared("code-address-network", 10, HOUR),
  address: shared("code-address", 20, HOUR),
};

export type Asking = {
  email: string;
  nonceHash: string;
  network: string | undefined;
  isKnown: boolean;
};

export function codeBudgets({ email, nonceHash, network, isKnown }: Asking): Spending[] {
  const inBrowser = `${email} ${nonceHash}`;
  if (isKnown) return [{ budget: CODE_BUDGETS.knownBrowser, owner: inBrowser }];
  const fromNetwork = [
    { budget: CODE_BUDGETS.network, owner: `${network}` },
    { budget: CODE_BUDGETS.addressFromNetwork, owner: `${email} ${network}` },
  ];
  return [
    { budget: CODE_BUDGETS.browser, owner: inBrowser },
    ...(network === undefined ? [] : fromNetwork),
    { budget: CODE_BUDGETS.address, owner: email },
  ];
}

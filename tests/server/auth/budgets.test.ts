import { expect, test } from "vitest";
import { CODE_BUDGETS, codeBudgets } from "#server/auth/budgets.ts";

const HOUR = 3600;
const asking = { email: "ada@example.test", nonceHash: "b", network: "192.0.2.1", isKnown: false };
const names = (spendings: { budget: { name: string } }[]) =>
  spendings.map(({ budget: { name } }) => name);

test("a browser is sent five codes an hour for one address, whether or not it is known there", () => {
  for (const budget of [CODE_BUDGETS.knownBrowser, CODE_BUDGETS.browser])
    expect(budget).toMatchObject({ points: 5, seconds: HOUR });
});

test("all new browsers together are sent twice as many for an address as one network alone, in the same time", () => {
  const { address, addressFromNetwork, browser } = CODE_BUDGETS;
  expect(address).toMatchObject({ points: 2 * addressFromNetwork.points, seconds: HOUR });
  expect(addressFromNetwork).toMatchObject({ points: 2 * browser.points, seconds: HOUR });
});

test("a new browser spends its own budget first and that of the address last", () => {
  expect(names(codeBudgets(asking))).toEqual([
    "code-browser",
    "code-network",
    "code-address-network",
    "code-address",
  ]);
});

test("a known browser shares no budget with anybody", () => {
  const known = codeBudgets({ ...asking, isKnown: true });
  expect(names(known)).toEqual(["code-known"]);
  const stranger = codeBudgets({ ...asking, nonceHash: "other" });
  expect(stranger.map(({ owner }) => owner)).not.toContain(known[0]?.owner);
});

test("without a request behind it there is no network to count for", () => {
  expect(names(codeBudgets({ ...asking, network: undefined }))).toEqual([
    "code-browser",
    "code-address",
  ]);
});

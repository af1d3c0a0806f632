import { expect, test } from "vitest";
import { openBrowser } from "#tests/support/browser-tabs.ts";
import {
  at,
  moment,
  ROOM,
  standStill,
  start,
  withTabs,
  words,
} from "#tests/support/shared-stream.ts";

standStill();

test("a tab that comes later is brought what it lacks, and hears that all is well only then", async () => {
  const { browser } = await withTabs(1);
  const late = browser.openTab(at(3));
  await moment(200);
  expect(late.changes).not.toContain("up");
  expect(browser.latest()?.asked).toEqual([{ id: ROOM, seq: 3 }]);
  browser.latest()?.on.started();
  await moment(400);
  expect(late.changes.at(-1)).toBe("up");
  expect(browser.live()).toHaveLength(1);
});

test("a tab that has missed words while they passed gets them again", async () => {
  const browser = openBrowser();
  browser.openTab(at(2));
  await start(browser);
  browser.latest()?.on.receive(words(3));
  const late = browser.openTab(at(2));
  await moment(200);
  expect(browser.latest()?.asked).toEqual([{ id: ROOM, seq: 2 }]);
  browser.latest()?.on.started();
  browser.latest()?.on.receive(words(3));
  await moment();
  expect(late.frames).toEqual([words(3)]);
});

test("who has nothing to catch up on costs no other stream", async () => {
  const { browser } = await withTabs(1);
  const late = browser.openTab();
  await moment();
  expect(late.changes.at(-1)).toBe("up");
  expect(browser.streams).toHaveLength(1);
});

test("a customer's open conversation comes to a tab that does not know it, from its beginning", async () => {
  const browser = openBrowser({ bringsOwn: true });
  browser.openTab(at(9));
  await start(browser);
  browser.openTab();
  await moment(200);
  expect(browser.latest()?.asked).toEqual([{ id: ROOM, seq: 0 }]);
});

test("so does one that the stream has opened since, of which nobody has said anything", async () => {
  const browser = openBrowser({ bringsOwn: true });
  const first = browser.openTab();
  await start(browser);
  first.places.push(...at(1));
  browser.openTab();
  await moment(200);
  expect(browser.latest()?.asked).toEqual([{ id: ROOM, seq: 0 }]);
});

test("a finished one that another tab looks at does not", async () => {
  const browser = openBrowser({ bringsOwn: true });
  browser.openTab(at(9, true));
  await start(browser);
  browser.openTab();
  await moment(200);
  expect(browser.streams).toHaveLength(1);
});

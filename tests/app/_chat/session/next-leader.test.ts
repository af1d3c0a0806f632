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

test.each(["close", "crash"] as const)(
  "when the tab that holds the stream is gone (%s), the next one holds it within a second",
  async (end) => {
    const { browser, tabs } = await withTabs(3);
    tabs[0]?.[end]();
    await moment(200);
    expect(browser.live()).toHaveLength(1);
    browser.latest()?.on.started();
    browser.latest()?.on.receive(words(1));
    await moment();
    expect(tabs.slice(1).map(({ frames }) => frames)).toEqual([[words(1)], [words(1)]]);
    expect(tabs[2]?.changes.at(-1)).toBe("up");
  },
);

test("the next one goes on from where the tab that has seen least of it stopped", async () => {
  const browser = openBrowser();
  const [first, ahead, behind] = [at(7), at(7), at(4)].map((places) => browser.openTab(places));
  await start(browser);
  expect(browser.latest()?.asked).toEqual([{ id: ROOM, seq: 4 }]);
  first?.close();
  await moment(200);
  expect(browser.latest()?.asked).toEqual([{ id: ROOM, seq: 4 }]);
  expect([ahead, behind].map((tab) => tab?.changes.at(-1))).toEqual(["down", "down"]);
});

test("a tab that the browser has frozen does not deafen the one that is looked at", async () => {
  const { browser, tabs } = await withTabs(2);
  const [sleeper, seen] = tabs;
  sleeper?.freeze();
  await moment(6000);
  expect(seen?.changes.at(-1)).toBe("down");
  browser.latest()?.on.started();
  browser.latest()?.on.receive(words(1));
  await moment();
  expect(seen?.frames).toEqual([words(1)]);

  const [old] = browser.streams;
  sleeper?.thaw();
  old?.on.receive(words(5));
  await moment(400);
  expect(seen?.frames).toEqual([words(1)]);
  expect(browser.live()).toHaveLength(1);
  expect(sleeper?.changes.at(-1)).toBe("up");
});

test("the tab that is looked at holds the stream, not one in the background", async () => {
  const { browser, tabs } = await withTabs(2);
  const [background, seen] = tabs;
  if (background) background.state.isSeen = false;
  seen?.look();
  await start(browser);
  expect(browser.live()).toHaveLength(1);
  background?.close();
  await moment(5000);
  expect(browser.live()).toHaveLength(1);
  expect(browser.streams).toHaveLength(2);
});

test("a tab that is not looked at takes the stream from nobody", async () => {
  const { browser, tabs } = await withTabs(2);
  for (const { state } of tabs) state.isSeen = false;
  tabs[0]?.freeze();
  await moment(5000);
  expect(browser.streams).toHaveLength(1);
});

test("a leader that closes in the middle of a tab's catching up leaves it to the next", async () => {
  const { browser, tabs } = await withTabs(2);
  const late = browser.openTab(at(3));
  await moment(200);
  tabs[0]?.close();
  await moment(200);
  expect(browser.latest()?.asked).toEqual([{ id: ROOM, seq: 3 }]);
  browser.latest()?.on.started();
  await moment();
  expect(late.changes.at(-1)).toBe("up");
});

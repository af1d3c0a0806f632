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

test("twelve tabs hold one stream, and what it brings comes to all of them once", async () => {
  const { browser, tabs } = await withTabs(12);
  expect(browser.live()).toHaveLength(1);
  browser.latest()?.on.receive(words(1));
  await moment();
  for (const { frames, changes } of tabs) {
    expect(frames).toEqual([words(1)]);
    expect(changes.at(-1)).toBe("up");
  }
});

test("when the server refuses the stream, every tab knows, and it is asked again only for something else", async () => {
  const { browser, tabs } = await withTabs(3);
  browser.latest()?.on.refused();
  await moment(600_000);
  expect(browser.live()).toHaveLength(0);
  for (const { changes } of tabs) expect(changes.at(-1)).toBe("stopped");

  const late = browser.openTab();
  await start(browser);
  expect(browser.live()).toHaveLength(1);
  for (const { changes } of [...tabs, late]) expect(changes.at(-1)).toBe("up");
});

test("one question whether somebody is there is answered by one tab", async () => {
  const { browser, tabs } = await withTabs(3);
  browser.latest()?.on.receive({ type: "are_you_there" });
  await moment();
  expect(tabs.flatMap(({ frames }) => frames)).toHaveLength(1);
});

test("a break is told to every tab, and each says anew how far it is", async () => {
  const browser = openBrowser();
  const [first, second] = [at(1), at(1)].map((places) => browser.openTab(places));
  await start(browser);
  for (const tab of [first, second]) tab?.places.splice(0, 1, { id: ROOM, seq: 8, closed: false });
  browser.latest()?.on.over();
  await moment();
  expect(second?.changes.at(-1)).toBe("down");
  await moment(2000);
  expect(browser.latest()?.asked).toEqual([{ id: ROOM, seq: 8 }]);
});

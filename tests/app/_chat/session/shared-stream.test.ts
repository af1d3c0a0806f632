import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Frame } from "#server/conversations/schema.ts";
import { message } from "#tests/support/frames.ts";
import { openBrowser } from "#tests/support/browser-tabs.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ROOM = "one";
const moment = (ms = 60) => vi.advanceTimersByTimeAsync(ms);
const words = (seq: number): Frame => ({
  type: "event",
  event: message(seq, { conversationId: ROOM }),
});
const at = (seq: number, closed = false) => [{ id: ROOM, seq, closed }];

type Browser = ReturnType<typeof openBrowser>;

/** The server answers, and is heard every five seconds. */
async function start(browser: Browser) {
  await moment();
  browser.latest()?.on.started();
  await moment();
}

async function withTabs(count: number, options?: Parameters<typeof openBrowser>[0]) {
  const browser = openBrowser(options);
  const tabs = Array.from({ length: count }, () => browser.openTab());
  await start(browser);
  return { browser, tabs };
}

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

test("a finished one that another tab looks at does not", async () => {
  const browser = openBrowser({ bringsOwn: true });
  browser.openTab(at(9, true));
  await start(browser);
  browser.openTab();
  await moment(200);
  expect(browser.streams).toHaveLength(1);
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

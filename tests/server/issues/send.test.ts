import { afterEach, beforeEach, expect, test } from "vitest";
import { listIssues } from "#server/issues/list.ts";
import { TRACKERS } from "#server/issues/policy.ts";
import { requestIssue, retryIssue } from "#server/issues/request.ts";
import { settings, useSettings } from "#server/platform/settings.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent } from "#tests/support/factories.ts";
import { themeOf } from "#tests/support/themes.ts";
import { connectTrackers, issueNow, openTrackers, sendNow, TEAM } from "#tests/support/trackers.ts";

const before = settings();
let trackers: Awaited<ReturnType<typeof openTrackers>>;
let agent: Viewer;
let themeId: string;

beforeEach(async () => {
  trackers = await openTrackers();
  connectTrackers(trackers.url);
  agent = await createAgent("agent", { name: "Jonas Ek" });
  ({ id: themeId } = await themeOf(agent, "One payment day", "I, Ada, want one day", "One day"));
});

afterEach(async () => {
  useSettings(before);
  await trackers.close();
});

const wanted = (tracker: (typeof TRACKERS)[number]) => requestIssue(agent, { themeId, tracker });
const shown = async () => (await listIssues(agent, themeId)).issues[0];

test("GitHub is told the title, the figures and the way back, as its own API asks", async () => {
  const { id } = await wanted("github");
  expect(await shown()).toMatchObject({ state: "waiting", by: "Jonas Ek", failure: null });
  await sendNow(id);
  const [asked, ...more] = trackers.asked;
  expect(more).toEqual([]);
  expect(asked).toMatchObject({
    method: "POST",
    path: "/repos/acme/portal/issues",
    headers: {
      authorization: "Bearer ghp_ofTheTeam",
      accept: "application/vnd.github+json",
      "x-github-api-version": "2022-11-28",
    },
  });
  const [issue] = trackers.issues;
  expect(issue?.title).toBe("One payment day");
  expect(issue?.text).toContain("- Customers: 2");
  expect(issue?.text).toContain("- Contacts, last 30 days: 2");
  expect(issue?.text).toContain(`/admin/feedback/themes/${themeId}`);
  expect(await shown()).toMatchObject({
    state: "open",
    link: { key: "acme/portal#1", url: "https://github.test/acme/portal/issues/1" },
  });
});

test("Linear is told the same, under an id that we chose", async () => {
  const { id } = await wanted("linear");
  const { marker } = await sendNow(id);
  const [asked] = trackers.asked;
  expect(asked?.headers.authorization).toBe("lin_api_ofTheTeam");
  expect(JSON.parse(asked?.body ?? "").variables.input).toMatchObject({
    id: marker,
    teamId: TEAM,
    title: "One payment day",
  });
  expect(await shown()).toMatchObject({ state: "open", link: { key: "ENG-1" } });
});

test.each(TRACKERS)("no words and no name of a customer leave for %s", async (tracker) => {
  await sendNow((await wanted(tracker)).id);
  expect(trackers.asked.map(({ body }) => body).join()).not.toMatch(/Ada|one day|Lindqvist/);
});

test.each(TRACKERS)("an answer that %s lost is looked for, and found", async (tracker) => {
  trackers.fails({ kept: true, cut: true });
  const { id } = await wanted(tracker);
  expect(await sendNow(id)).toMatchObject({ isUnclear: true, failure: "timeout", url: null });
  expect(await shown()).toMatchObject({ state: "waiting", failure: "timeout" });
  expect(await sendNow(id)).toMatchObject({ isUnclear: false, failure: null, attempts: 2 });
  expect(trackers.issues).toHaveLength(1);
  expect((await shown())?.state).toBe("open");
});

test.each(TRACKERS)("what never reached %s is created by the next attempt", async (tracker) => {
  trackers.fails({ cut: true });
  const { id } = await wanted(tracker);
  await sendNow(id);
  await sendNow(id);
  expect(trackers.issues).toHaveLength(1);
  expect((await shown())?.state).toBe("open");
});

test("a process that dies in the middle leaves an attempt that looks first", async () => {
  const { id } = await wanted("github");
  const { marker } = await issueNow(id);
  await sendNow(id);
  const { db } = await import("#server/platform/db.ts");
  const lost = { key: null, url: null, createdAt: null, lookedAt: null, askedAt: null };
  await db.themeIssue.update({ where: { id }, data: { ...lost, isUnclear: true } });
  await sendNow(id);
  expect(trackers.issues).toHaveLength(1);
  expect(trackers.issues[0]?.text).toContain(marker);
});

test("it is found behind a hundred others", async () => {
  trackers.fails({ kept: true, cut: true });
  const { id } = await wanted("github");
  await sendNow(id);
  const [first] = trackers.issues;
  for (let number = 2; number <= 150; number++) {
    if (first) trackers.issues.push({ ...first, number, text: "Another" });
  }
  expect(await sendNow(id)).toMatchObject({ key: "acme/portal#1" });
});

test("after a server error nobody creates a second one before having looked", async () => {
  trackers.fails({ status: 502, kept: true }, { status: 503 });
  const { id } = await wanted("github");
  await sendNow(id);
  expect(await sendNow(id)).toMatchObject({ isUnclear: true, failure: "unavailable" });
  expect(trackers.asked.map(({ method }) => method)).toEqual(["POST", "GET"]);
  await sendNow(id);
  expect(trackers.issues).toHaveLength(1);
});

test("when all tries are over it says so, and whoever tries again looks first", async () => {
  const { id } = await wanted("github");
  trackers.fails({ status: 500, kept: true });
  for (let attempt = 0; attempt < 5; attempt++) {
    await sendNow(id);
    trackers.fails({ status: 500 });
  }
  expect(await sendNow(id)).toMatchObject({ failure: "unavailable", isUnclear: true });
  expect(await shown()).toMatchObject({ state: "failed" });
  await retryIssue(agent, id);
  expect(await shown()).toMatchObject({ state: "waiting", failure: null });
  await sendNow(id);
  expect(trackers.issues).toHaveLength(1);
  expect((await shown())?.state).toBe("open");
});

test("a job that comes late does nothing", async () => {
  const { id } = await wanted("github");
  await sendNow(id);
  const { issueTasks } = await import("#server/issues/send.ts");
  await issueTasks["issues.send"]?.({ id, attempts: 0 });
  await issueTasks["issues.send"]?.({ id, attempts: 1 });
  expect(trackers.asked).toHaveLength(1);
});

test("of two workers that take the same attempt one creates it", async () => {
  const { id } = await wanted("github");
  await Promise.all([sendNow(id), sendNow(id)]);
  expect(trackers.issues).toHaveLength(1);
});

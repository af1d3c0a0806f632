import { afterEach, beforeEach, expect, test } from "vitest";
import { followIssues } from "#server/issues/follow.ts";
import { listIssues } from "#server/issues/list.ts";
import { requestIssue, retryIssue } from "#server/issues/request.ts";
import { trackerConnections } from "#server/issues/trackers.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#server/platform/errors.ts";
import { settings, useSettings } from "#server/platform/settings.ts";
import { mergeTheme } from "#server/themes/merge.ts";
import { openTheme } from "#server/themes/open.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { newKey, proposalOf, seenNow, themeOf } from "#tests/support/themes.ts";
import { connectTrackers, openTrackers, sendNow, TEAM } from "#tests/support/trackers.ts";

const before = settings();
let trackers: Awaited<ReturnType<typeof openTrackers>>;

beforeEach(async () => {
  await db.themeIssue.deleteMany();
  trackers = await openTrackers();
  connectTrackers(trackers.url);
});

afterEach(async () => {
  useSettings(before);
  await trackers.close();
});

const github = (themeId: string) => ({ themeId, tracker: "github" as const });

test("of two who ask at once there is one issue, and one entry in the audit log", async () => {
  const agents = await Promise.all([createAgent(), createAgent()]);
  const { id: themeId } = await themeOf(agents[0], "One payment day", "One day");
  const asked = await Promise.all(agents.map((agent) => requestIssue(agent, github(themeId))));
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
  const about = { action: "themes.createIssue", subjectId: themeId };
  expect(await db.auditEntry.count({ where: about })).toBe(1);
  expect(await listIssues(agents[0], themeId)).toMatchObject({
    issues: [{ tracker: "github" }],
    offers: ["linear"],
  });
});

test("a customer creates none, sees none, and does not learn what is connected", async () => {
  const agent = await createAgent();
  const { id: themeId } = await themeOf(agent, "One payment day", "One day");
  const { id } = await requestIssue(agent, github(themeId));
  const stranger = await createCustomer();
  await expect(requestIssue(stranger, github(themeId))).rejects.toThrow(Forbidden);
  await expect(retryIssue(stranger, id)).rejects.toThrow(Forbidden);
  await expect(listIssues(stranger, themeId)).rejects.toThrow(Forbidden);
  for (const viewer of [stranger, agent]) {
    expect(() => trackerConnections(viewer)).toThrow(Forbidden);
  }
  expect(trackerConnections(await createAgent("admin"))).toEqual([
    { tracker: "github", place: "acme/portal" },
    { tracker: "linear", place: TEAM },
  ]);
});

test("a proposal is no work yet, and what does not exist is not found", async () => {
  const agent = await createAgent();
  const { id: proposed } = await proposalOf(agent, "Their words", "One day");
  await expect(requestIssue(agent, github(proposed))).rejects.toThrow(Invalid);
  await expect(requestIssue(agent, github(newKey()))).rejects.toThrow(NotFound);
  await expect(retryIssue(agent, newKey())).rejects.toThrow(NotFound);
});

test("where nothing is connected nothing is offered", async () => {
  const agent = await createAgent();
  const { id: themeId } = await themeOf(agent, "One payment day", "One day");
  useSettings(before);
  await expect(requestIssue(agent, github(themeId))).rejects.toThrow(Conflict);
  expect(await listIssues(agent, themeId)).toEqual({ issues: [], offers: [] });
});

test("what is disconnected meanwhile says so, and goes out when it is back", async () => {
  const agent = await createAgent();
  const { id: themeId } = await themeOf(agent, "One payment day", "One day");
  const { id } = await requestIssue(agent, github(themeId));
  useSettings(before);
  expect(await sendNow(id)).toMatchObject({ failure: "switched_off", isUnclear: false });
  connectTrackers(trackers.url);
  await Promise.all([retryIssue(agent, id), retryIssue(await createAgent(), id)]);
  await sendNow(id);
  expect(trackers.issues).toHaveLength(1);
});

test("the issue of a theme that was merged belongs to the one that took it in", async () => {
  const agent = await createAgent();
  const [one, between, other] = [
    await themeOf(agent, "One payment day", "One day"),
    await themeOf(agent, "Pay on one day", "On one day"),
    await themeOf(agent, "Pay on payday", "On payday"),
  ];
  const { id } = await requestIssue(agent, github(one.id));
  await mergeTheme(agent, { ...(await seenNow(one.id)), into: between.id });
  await mergeTheme(agent, { ...(await seenNow(between.id)), into: other.id });
  expect((await listIssues(agent, other.id)).issues).toMatchObject([{ id }]);
  expect(await requestIssue(agent, github(other.id))).toEqual({ id });
  await expect(requestIssue(agent, github(one.id))).rejects.toThrow(Conflict);
  await sendNow(id);
  expect(trackers.issues).toMatchObject([{ title: "Pay on payday" }]);
});

test("what is closed there says so here, and ships nothing", async () => {
  const agent = await createAgent();
  const { id: themeId } = await themeOf(agent, "One payment day", "One day");
  for (const tracker of ["github", "linear"] as const) {
    await sendNow((await requestIssue(agent, { themeId, tracker })).id);
  }
  const [first, second] = trackers.issues;
  if (!first || !second) throw new Error("Two were created");
  const closedAt = "2026-11-30T10:00:00.000Z";
  Object.assign(first, { closedAt });
  Object.assign(second, { closedAt, isDropped: true });
  expect(await followed()).toBe(2);
  expect((await listIssues(agent, themeId)).issues).toMatchObject([
    { state: "closed", closedAt, isDropped: false },
    { state: "closed", closedAt, isDropped: true },
  ]);
  expect((await openTheme(agent, themeId)).status).toBe("confirmed");

  Object.assign(first, { closedAt: null });
  expect(await followed()).toBe(1);
  expect((await listIssues(agent, themeId)).issues[0]?.state).toBe("open");

  trackers.issues.length = 0;
  expect(await followed()).toBe(2);
  expect((await listIssues(agent, themeId)).issues[1]?.state).toBe("missing");
});

test("a tracker that fails is asked again an hour later, and nothing is claimed meanwhile", async () => {
  const agent = await createAgent();
  const { id: themeId } = await themeOf(agent, "One payment day", "One day");
  await sendNow((await requestIssue(agent, github(themeId))).id);
  const shown = async () => (await listIssues(agent, themeId)).issues[0];
  const seen = await shown();
  trackers.fails({ status: 401 });
  expect(await followed()).toBe(0);
  expect(await followIssues()).toBe(0);
  expect(trackers.asked).toHaveLength(2);
  expect(await shown()).toEqual(seen);
});

/** An hour later. */
async function followed() {
  await db.themeIssue.updateMany({
    where: { askedAt: { not: null } },
    data: { askedAt: new Date(Date.now() - 2 * 60 * 60_000) },
  });
  return followIssues();
}

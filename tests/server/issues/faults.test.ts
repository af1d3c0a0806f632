import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listIssues } from "#server/issues/list.ts";
import type { TRACKERS } from "#server/issues/policy.ts";
import { requestIssue } from "#server/issues/request.ts";
import { pool } from "#server/platform/db.ts";
import { settings, useSettings } from "#server/platform/settings.ts";
import { createAgent } from "#tests/support/factories.ts";
import { themeOf } from "#tests/support/themes.ts";
import { connectTrackers, openTrackers, sendNow, type Trouble } from "#tests/support/trackers.ts";

const before = settings();
let trackers: Awaited<ReturnType<typeof openTrackers>>;

beforeEach(async () => {
  trackers = await openTrackers();
  connectTrackers(trackers.url);
});

afterEach(async () => {
  vi.restoreAllMocks();
  useSettings(before);
  await trackers.close();
});

async function attempted(tracker: (typeof TRACKERS)[number], trouble?: Trouble) {
  const agent = await createAgent();
  const { id: themeId } = await themeOf(agent, "One payment day", "One day");
  const { id } = await requestIssue(agent, { themeId, tracker });
  if (trouble) trackers.fails(trouble);
  const row = await sendNow(id);
  const [shown] = (await listIssues(agent, themeId)).issues;
  return { row, state: shown?.state, failure: shown?.failure };
}

async function dueInMinutes(id: string, attempts: number) {
  const { rows } = await pool.query<{ minutes: number }>(
    `select extract(epoch from run_at - now())::float8 / 60 as minutes
     from graphile_worker.jobs where key = $1`,
    [`issue ${id} ${attempts}`],
  );
  return Math.round(rows[0]?.minutes ?? -1);
}

const graphql = (message: string, code: string) => ({
  errors: [{ message, extensions: { code } }],
});
const limited = { message: "You have exceeded a secondary rate limit." };

test.each([
  ["github", "unauthorized", { status: 401, body: { message: "Bad credentials" } }],
  ["github", "forbidden", { status: 403, body: { message: "Resource not accessible" } }],
  ["github", "not_found", { status: 404, body: { message: "Not Found" } }],
  ["github", "disabled", { status: 410, body: { message: "Issues are disabled" } }],
  ["github", "invalid", { status: 422, body: { message: "Validation Failed" } }],
  ["linear", "unauthorized", { status: 401, body: graphql("No", "AUTHENTICATION_ERROR") }],
  ["linear", "forbidden", { status: 200, body: graphql("No", "FORBIDDEN") }],
  ["linear", "not_found", { status: 400, body: graphql("Entity not found: Team", "INPUT_ERROR") }],
  ["linear", "invalid", { status: 400, body: graphql("Too long", "INPUT_ERROR") }],
  ["linear", "unauthorized", { status: 401, body: "<html>" }],
] as const)("what %s refuses as %s waits for a person", async (tracker, failure, trouble) => {
  const { row, ...shown } = await attempted(tracker, trouble);
  expect(shown).toEqual({ state: "failed", failure });
  expect(row).toMatchObject({ isUnclear: false, url: null });
});

test.each([
  ["github", "unavailable", { status: 500 }],
  ["github", "malformed", { status: 201, body: "<html>hello</html>" }],
  ["github", "malformed", { status: 201, body: { html_url: "javascript:alert(1)" } }],
  ["linear", "unavailable", { status: 503, body: "busy" }],
  ["linear", "malformed", { status: 200, body: { data: { issueCreate: { success: false } } } }],
] as const)("after %s was %s it is unclear, and tried again", async (tracker, failure, trouble) => {
  const { row, ...shown } = await attempted(tracker, trouble);
  expect(shown).toEqual({ state: "waiting", failure });
  expect(row.isUnclear).toBe(true);
  expect(await dueInMinutes(row.id, 1)).toBe(1);
});

const inAnHour = String(Math.floor(Date.now() / 1000) + 3600);

test.each([
  ["github", 30, { status: 403, headers: { "retry-after": "1800" }, body: limited }],
  [
    "github",
    60,
    { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": inAnHour } },
  ],
  ["github", 1, { status: 403, body: limited }],
  ["github", 1, { status: 429, headers: { "retry-after": "soon" } }],
  [
    "linear",
    60,
    {
      status: 400,
      headers: { "x-ratelimit-requests-reset": `${inAnHour}000` },
      body: graphql("Rate limit exceeded", "RATELIMITED"),
    },
  ],
] as const)("%s has had enough: it waits %i minutes", async (tracker, minutes, trouble) => {
  const { row, ...shown } = await attempted(tracker, trouble);
  expect(shown).toEqual({ state: "waiting", failure: "rate_limited" });
  expect(row.isUnclear).toBe(false);
  expect(await dueInMinutes(row.id, 1)).toBe(minutes);
});

test("a server that does not answer in time leaves it unclear", async () => {
  const real = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, "timeout").mockImplementation(() => real(1));
  expect(await attempted("github")).toMatchObject({ state: "waiting", failure: "timeout" });
});

test("one that is not there was never asked", async () => {
  await trackers.close();
  const { row, failure } = await attempted("github");
  expect(failure).toBe("unreachable");
  expect(row.isUnclear).toBe(false);
});

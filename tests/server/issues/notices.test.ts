import { createHmac, randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isTrackerNotice, receiveTrackerNotice } from "#server/api/tracker-notices.ts";
import { listIssues } from "#server/issues/list.ts";
import { requestIssue } from "#server/issues/request.ts";
import { settings, useSettings } from "#server/platform/settings.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent } from "#tests/support/factories.ts";
import { serve } from "#tests/support/sse.ts";
import { themeOf } from "#tests/support/themes.ts";
import { connectTrackers, issueNow, openTrackers, sendNow } from "#tests/support/trackers.ts";

const before = settings();
const SECRET = "of-both-webhooks-0123";
let trackers: Awaited<ReturnType<typeof openTrackers>>;
let ours: Awaited<ReturnType<typeof serve>>;
let agent: Viewer;
let themeId: string;

beforeEach(async () => {
  trackers = await openTrackers();
  ours = await serve((req, res) => {
    const path = req.url ?? "";
    if (isTrackerNotice(path)) void receiveTrackerNotice(path, req, res);
  });
  connectTrackers(trackers.url, { GITHUB_WEBHOOK_SECRET: SECRET, LINEAR_WEBHOOK_SECRET: SECRET });
  agent = await createAgent();
  ({ id: themeId } = await themeOf(agent, "One payment day", "One day please"));
});

afterEach(async () => {
  useSettings(before);
  await Promise.all([trackers.close(), ours.close()]);
});

const filed = async (tracker: "github" | "linear") =>
  sendNow((await requestIssue(agent, { themeId, tracker })).id);

const state = async () => (await listIssues(agent, themeId)).issues[0]?.state;

const hmac = (body: string, secret = SECRET) =>
  createHmac("sha256", secret).update(body).digest("hex");

async function post(path: string, body: string, headers: Record<string, string>) {
  return (await fetch(`${ours.url}${path}`, { method: "POST", body, headers })).status;
}

const hub = (body: string, { signature = hmac(body), event = "issues" } = {}) =>
  post("/notices/github", body, {
    "x-hub-signature-256": `sha256=${signature}`,
    "x-github-event": event,
  });

const hubSays = (action: string, updatedAt: string, closed = action === "closed") =>
  JSON.stringify({
    action,
    repository: { full_name: "acme/portal" },
    issue: {
      number: 1,
      html_url: "https://github.test/acme/portal/issues/1",
      state: closed ? "closed" : "open",
      state_reason: closed ? "completed" : null,
      closed_at: closed ? updatedAt : null,
      updated_at: updatedAt,
    },
  });

test("an issue that is closed on GitHub is closed here at once, and opened again as well", async () => {
  const { id } = await filed("github");
  expect(await state()).toBe("open");
  expect(await hub(hubSays("closed", "2026-11-30T10:00:00Z"))).toBe(204);
  expect(await state()).toBe("closed");
  expect((await issueNow(id)).closedAt?.toISOString()).toBe("2026-11-30T10:00:00.000Z");
  expect(await hub(hubSays("reopened", "2026-11-30T11:00:00Z"))).toBe(204);
  expect(await state()).toBe("open");
  expect(await hub(hubSays("deleted", "2026-11-30T12:00:00Z"))).toBe(204);
  expect(await state()).toBe("missing");
});

test("said once more, or overtaken by what came after it, it changes nothing", async () => {
  const { id } = await filed("github");
  const closed = hubSays("closed", "2026-11-30T10:00:00Z");
  await hub(closed);
  await hub(hubSays("reopened", "2026-11-30T11:00:00Z"));
  const seen = await issueNow(id);
  expect(await hub(closed)).toBe(204);
  expect(await issueNow(id)).toEqual(seen);
});

test("what is forged, or not signed at all, is refused", async () => {
  await filed("github");
  const closed = hubSays("closed", "2026-11-30T10:00:00Z");
  expect(await hub(closed, { signature: hmac(closed, "somebody-else-s-secret") })).toBe(403);
  expect(await hub(closed, { signature: "0".repeat(63) })).toBe(403);
  expect(await post("/notices/github", closed, { "x-github-event": "issues" })).toBe(403);
  expect(await post("/notices/linear", closed, { "linear-signature": hmac("{}") })).toBe(403);
  expect((await fetch(`${ours.url}/notices/github`)).status).toBe(405);
  expect(await hub("x".repeat(1024 * 1024 + 1))).toBe(413);
  expect(await state()).toBe("open");
});

test("without a secret there is nothing to tell", async () => {
  connectTrackers(trackers.url);
  expect(await hub(hubSays("closed", "2026-11-30T10:00:00Z"))).toBe(404);
});

test("other events, other issues and what cannot be read are taken and change nothing", async () => {
  await filed("github");
  const closed = hubSays("closed", "2026-11-30T10:00:00Z");
  expect(await hub(closed, { event: "ping" })).toBe(204);
  expect(await hub(closed.replace('"number":1', '"number":2'))).toBe(204);
  expect(await hub("no json")).toBe(204);
  expect(await state()).toBe("open");
});

const linear = (body: string) => post("/notices/linear", body, { "linear-signature": hmac(body) });

const linearSays = (id: string, { at = Date.now(), action = "update", more = {} } = {}) =>
  JSON.stringify({
    action,
    type: "Issue",
    webhookTimestamp: at,
    data: {
      id,
      identifier: "ENG-1",
      url: "https://linear.test/acme/issue/ENG-1",
      updatedAt: new Date(at).toISOString(),
      ...more,
    },
  });

test("an issue that is done or cancelled in Linear is so here at once", async () => {
  const { id, marker } = await filed("linear");
  const canceledAt = new Date().toISOString();
  expect(await linear(linearSays(marker, { more: { canceledAt } }))).toBe(204);
  expect(await issueNow(id)).toMatchObject({ isDropped: true });
  expect(await state()).toBe("closed");
  const later = { at: Date.now() + 5000, action: "remove" };
  expect(await linear(linearSays(marker, later))).toBe(204);
  expect(await state()).toBe("missing");
  expect(await linear(linearSays(randomUUID()))).toBe(204);
});

test("what Linear signed a while ago is not taken any more", async () => {
  const { marker } = await filed("linear");
  const old = { at: Date.now() - 61_000, more: { completedAt: new Date().toISOString() } };
  expect(await linear(linearSays(marker, old))).toBe(403);
  expect(await state()).toBe("open");
});

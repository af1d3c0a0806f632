import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { now } from "#server/platform/clock.ts";
import type { IssueTracker } from "#server/platform/prisma/enums.ts";
import { foundIn as foundOnGithub, issue as githubIssue } from "./github.ts";
import { hearState } from "./heard.ts";
import { foundIn as foundOnLinear, issue as linearIssue } from "./linear.ts";

const PREFIX = { github: "sha256=", linear: "" } as const;

/** Before anything is read: a signature of its kind looks like this. */
export const isSignature = (tracker: IssueTracker, signature: unknown): signature is string =>
  typeof signature === "string" &&
  signature.startsWith(PREFIX[tracker]) &&
  /^[0-9a-f]{64}$/.test(signature.slice(PREFIX[tracker].length));

type Signed = { tracker: IssueTracker; secret: string; signature: string; body: Buffer };

export function isSigned({ tracker, secret, signature, body }: Signed) {
  const given = Buffer.from(signature.slice(PREFIX[tracker].length), "hex");
  return timingSafeEqual(given, createHmac("sha256", secret).update(body).digest());
}

type Notice = { body: Buffer; event: string };

/** @returns the status of the answer: what we cannot use is taken, so that it is not sent again */
export async function hearNotice(tracker: IssueTracker, { body, event }: Notice): Promise<number> {
  const said = jsonIn(body);
  if (tracker === "linear") return hearLinear(said);
  if (event === "issues") await hearGithub(said);
  return 204;
}

const repository = z.object({ full_name: z.string() });
const githubNotice = z.object({
  action: z.string(),
  issue: githubIssue.extend({ number: z.int(), updated_at: z.iso.datetime() }),
  repository,
});

/** Moved to another repository it is closed here for us alone: where it is now, the next look says. */
const GONE = ["deleted", "transferred"];

async function hearGithub(said: unknown) {
  const { data } = githubNotice.safeParse(said);
  if (!data) return;
  const { action, issue } = data;
  const found = foundOnGithub(issue);
  await hearState("github", {
    known: { key: `${data.repository.full_name}#${issue.number}` },
    changedAt: new Date(issue.updated_at),
    found: GONE.includes(action) ? null : found,
  });
}

const linearNotice = z.object({ webhookTimestamp: z.number(), type: z.string() });
const linearChange = z.object({
  action: z.string(),
  data: linearIssue.extend({ id: z.string(), updatedAt: z.iso.datetime() }),
});

/** As Linear says: what is older was sent by somebody else. */
const FRESH_MS = 60_000;

async function hearLinear(said: unknown) {
  const { data: notice } = linearNotice.safeParse(said);
  if (!notice || Math.abs(+now() - notice.webhookTimestamp) > FRESH_MS) return 403;
  const { data: change } = linearChange.safeParse(said);
  if (!change || notice.type !== "Issue") return 204;
  const { action, data: issue } = change;
  await hearState("linear", {
    known: { marker: issue.id },
    changedAt: new Date(issue.updatedAt),
    found: action === "remove" ? null : foundOnLinear(issue),
  });
  return 204;
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}

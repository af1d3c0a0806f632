import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "#server/platform/log.ts";
import { settings } from "#server/platform/settings.ts";
import { readBody, tellsMoreThan, unread } from "./body.ts";

/** An issue's text may have 64 KB on GitHub, and comes twice where it was edited. */
const BODY_LIMIT = 1024 * 1024;

const PLACES = {
  "/notices/github": { tracker: "github", header: "x-hub-signature-256" },
  "/notices/linear": { tracker: "linear", header: "linear-signature" },
} as const;
type Path = keyof typeof PLACES;

export const isTrackerNotice = (path: string): path is Path => Object.hasOwn(PLACES, path);

/** Whoever cannot sign learns nothing, and costs one hash. */
export async function receiveTrackerNotice(path: Path, req: IncomingMessage, res: ServerResponse) {
  try {
    res.writeHead(await statusFor(path, req), { connection: "close" });
  } catch (error) {
    log.warn({ err: error }, "a notice of a tracker was not taken");
    res.writeHead(500, { connection: "close" });
  }
  res.end();
}

const secretOf = (tracker: "github" | "linear") =>
  tracker === "github" ? settings().GITHUB_WEBHOOK_SECRET : settings().LINEAR_WEBHOOK_SECRET;

async function statusFor(path: Path, req: IncomingMessage) {
  const { tracker, header } = PLACES[path];
  const secret = secretOf(tracker);
  const signature = req.headers[header];
  if (!secret) return unread(req, 404);
  if (req.method !== "POST") return unread(req, 405);
  const { hearNotice, isSignature, isSigned } = await import("#server/issues/notices.ts");
  if (!isSignature(tracker, signature)) return unread(req, 403);
  if (tellsMoreThan(req, BODY_LIMIT)) return unread(req, 413);
  const body = await readBody(req, BODY_LIMIT);
  if (!body) return unread(req, 413);
  if (!isSigned({ tracker, secret, signature, body })) return 403;
  return hearNotice(tracker, { body, event: String(req.headers["x-github-event"] ?? "") });
}

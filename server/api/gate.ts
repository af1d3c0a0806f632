import type { IncomingMessage, ServerResponse } from "node:http";

export const BODY_LIMIT = 256 * 1024;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

type Protection = { secure: boolean; mayBeKept?: boolean };

/**
 * What is told to one person is kept by no cache on the way, is read as nothing but what it says it is, and, where
 * the portal is reached over https, never comes over anything else (ASVS 3.4.1, 3.4.4, 14.3.2).
 */
export function protectAnswer(res: ServerResponse, { secure, mayBeKept = false }: Protection) {
  res.setHeader("x-content-type-options", "nosniff");
  if (!mayBeKept) res.setHeader("cache-control", "private, no-store");
  // Without its siblings: they are other people's.
  if (secure) res.setHeader("strict-transport-security", `max-age=${YEAR_SECONDS}`);
}

/**
 * What a browser page of our own sends and a foreign one cannot: JSON by POST, from our own origin. Anything else
 * ends here, before a parser of forms or uploads sees it.
 * @returns the status to refuse with, or null.
 */
export function refusalOf(req: IncomingMessage, origins: string[]): number | null {
  if (req.method === "GET") return null;
  if (req.method !== "POST") return 405;
  if (!isJson(req.headers["content-type"])) return 415;
  if (!isFromOurPage(req, origins)) return 403;
  if (Number(req.headers["content-length"] ?? 0) > BODY_LIMIT) return 413;
  return null;
}

export function isFromOurPage({ headers }: IncomingMessage, origins: string[]) {
  const site = headers["sec-fetch-site"];
  const isSame = site === undefined || site === "same-origin";
  return isSame && origins.includes(headers.origin ?? "");
}

const isJson = (type = "") => type.split(";", 1)[0]?.trim().toLowerCase() === "application/json";

const REASONS: Record<number, string> = {
  403: "common.forbidden",
  405: "common.invalid",
  413: "common.tooLarge",
  415: "common.invalid",
};

export function refuse(req: IncomingMessage, res: ServerResponse, status: number) {
  const reason = REASONS[status] ?? "common.failed";
  const data = { code: "BAD_REQUEST", httpStatus: status, reason, values: {} };
  res.writeHead(status, { "content-type": "application/json", connection: "close" });
  res.end(JSON.stringify({ error: { code: -32600, message: reason, data } }));
  req.resume();
  req.once("end", () => {});
}

import type { IncomingMessage, ServerResponse } from "node:http";

export const BODY_LIMIT = 256 * 1024;

/**
 * What a browser page of our own sends and a foreign one cannot: JSON by POST, from our own origin. Anything else
 * ends here, before a parser of forms or uploads sees it.
 * @returns the status to refuse with, or null.
 */
export function refusalOf(req: IncomingMessage, origins: string[]): number | null {
  if (req.method === "GET") return null;
  if (req.method !== "POST") return 405;
  if (!isJson(req.headers["content-type"])) return 415;
  if (!origins.includes(req.headers.origin ?? "")) return 403;
  const site = req.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return 403;
  if (Number(req.headers["content-length"] ?? 0) > BODY_LIMIT) return 413;
  return null;
}

const isJson = (type = "") => type.split(";", 1)[0]?.trim().toLowerCase() === "application/json";

const REASONS: Record<number, string> = {
  403: "common.forbidden",
  405: "common.invalid",
  413: "common.tooLarge",
  415: "common.invalid",
};

/** In tRPC's own shape, so that the stock client reads it. */
export function refuse(req: IncomingMessage, res: ServerResponse, status: number) {
  const reason = REASONS[status] ?? "common.failed";
  const data = { code: "BAD_REQUEST", httpStatus: status, reason, values: {} };
  res.writeHead(status, { "content-type": "application/json", connection: "close" });
  res.end(JSON.stringify({ error: { code: -32600, message: reason, data } }));
  req.resume();
  req.once("end", () => {});
}

import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Env } from "#server/platform/env.ts";
import { networkOf } from "#server/platform/network.ts";

const LOOPBACK = /^(127\.0\.0\.1|\[::1\]|localhost)(:\d+)?$/;

/** Sets the page's nonce, path and network. What a client sends under these names does not count. */
export function setPageHeaders(env: Env, req: IncomingMessage, res: ServerResponse) {
  const policy = contentPolicy(randomBytes(16).toString("base64"), env.NODE_ENV === "development");
  req.headers["content-security-policy"] = policy;
  req.headers["x-path"] = req.url ?? "/";
  req.headers["x-network"] = networkOf(
    req.socket.remoteAddress,
    req.headers["x-forwarded-for"]?.toString(),
    env.TRUSTED_HOPS,
  );
  res.setHeader("content-security-policy", policy);
  res.setHeader("referrer-policy", "same-origin");
  res.setHeader("permissions-policy", PERMISSIONS);
}

/** Our own pages may ask for the microphone, to speak and to dictate; nothing that is framed may ask for anything. */
const PERMISSIONS = "microphone=(self), camera=(), geolocation=(), display-capture=()";

const NOWHERE = "/-";

/** @returns the address, or for one that nobody can read that of no page. */
export function readableUrl(url: string) {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return url;
  } catch {
    return NOWHERE;
  }
}

/** The same for everyone: code and looks under a name that changes with them, and our signs. */
export const mayBeKept = (path: string) =>
  path.startsWith("/_next/static/") || /^\/[\w-]+\.(ico|svg)$/.test(path);

const contentPolicy = (nonce: string, isDevelopment: boolean) =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    // blob: a photo of the person's own before it is sent.
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/**
 * On this machine one program answers to several names, but a session and the check of where a change comes from
 * know only one: who came by another name is sent to that one.
 * @returns where to, or null when the name is right.
 */
export function canonicalUrl(env: Env, req: IncomingMessage): string | null {
  const host = req.headers.host ?? "";
  const isOther =
    env.ORIGIN === undefined && LOOPBACK.test(host) && host !== new URL(env.origin).host;
  const isPage = req.method === "GET" || req.method === "HEAD";
  const path = req.url ?? "/";
  return isOther && isPage && /^\/(?!\/)/.test(path) ? `${env.origin}${path}` : null;
}

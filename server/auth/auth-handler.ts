import { createRequire } from "node:module";
import type { NextAuthOptions } from "next-auth";
import { settings } from "#server/platform/settings.ts";
import { answerOf, type Answering } from "./auth-answer.ts";
import { authOptions } from "./auth.ts";
import { isSecure, parseCookies, sessionCookie } from "./cookies.ts";
import { safePath } from "./policy.ts";

type AuthRequest = {
  method: string;
  query: Record<string, string | string[] | undefined>;
  body: Record<string, string>;
  cookies: Record<string, string>;
  headers: Record<string, string>;
};
type NextAuthHandler = (
  req: AuthRequest,
  res: Answering,
  options: NextAuthOptions,
) => Promise<void>;

/** A CommonJS package whose default export Node and the bundlers unwrap differently; required, it is one thing everywhere. */
const { default: nextAuth }: { default: NextAuthHandler } = createRequire(import.meta.url)(
  "next-auth",
);

const BODY_LIMIT = 16 * 1024;

/**
 * All of next-auth that is reachable. A session begins only by POST from our own origin, so neither a mail
 * scanner that follows links nor a foreign page can begin or end one.
 */
export async function authHandler(request: Request): Promise<Response> {
  const [action = "", provider] = new URL(request.url).pathname.split("/").slice(3);
  if (request.method === "GET" || request.method === "HEAD") return read(request, action);
  if (request.method !== "POST") return refuse(405);
  if (request.headers.get("origin") !== settings().origin) return refuse(403);
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return refuse(403);

  const body = await bodyOf(request);
  if (!body) return refuse(400);
  if (action === "callback" && provider === "email") {
    return ask(request, [action, provider], body, { token: body.token, email: body.email });
  }
  return action === "signout" || action === "session" ? ask(request, [action], body) : refuse(404);
}

function read(request: Request, action: string) {
  if (action === "csrf" || action === "session") return ask(request, [action]);
  if (action === "callback") return refuse(405);
  if (action === "signin" || action === "error" || action === "signout") return toSignIn(request);
  return refuse(404);
}

function toSignIn(request: Request) {
  const target = new URL("/sign-in", settings().origin);
  const wanted = safePath(new URL(request.url).searchParams.get("callbackUrl"));
  if (wanted) target.searchParams.set("from", wanted);
  return new Response(null, { status: 302, headers: { location: target.href } });
}

/** next-auth sees neither the Host header nor any cookie but its own two. */
async function ask(
  request: Request,
  nextauth: string[],
  body: Record<string, string> = {},
  query: Record<string, string | undefined> = {},
) {
  process.env.NEXTAUTH_URL = settings().origin;
  const sent = parseCookies(request.headers.get("cookie"));
  const names = [sessionCookie(), `${isSecure() ? "__Host-" : ""}next-auth.csrf-token`];
  const cookies = Object.fromEntries(
    names.flatMap((name) => (sent[name] ? [[name, decoded(sent[name])]] : [])),
  );
  const browser = {
    userAgent: request.headers.get("user-agent") ?? "",
    cookie: (name: string) => sent[name],
    setCookie: () => {},
  };
  const method = request.method === "HEAD" ? "GET" : request.method;
  return answerOf((res) =>
    nextAuth(
      { method, query: { ...query, nextauth }, body, cookies, headers: {} },
      res,
      authOptions(browser),
    ),
  );
}

/** @returns the fields of a form or of a flat JSON object, or null for anything else. */
async function bodyOf(request: Request) {
  const [type = ""] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
  const text = await textOf(request);
  if (text === null) return null;
  if (type.trim() === "application/x-www-form-urlencoded")
    return Object.fromEntries(new URLSearchParams(text));
  return type.trim() === "application/json" ? fieldsOf(text) : null;
}

async function textOf(request: Request) {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function fieldsOf(json: string) {
  try {
    const entries = Object.entries<unknown>(JSON.parse(json) ?? {});
    return Object.fromEntries(
      entries.flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value] as const] : [],
      ),
    );
  } catch {
    return null;
  }
}

function decoded(value: string) {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}

const refuse = (status: number) =>
  new Response(null, { status, headers: { "cache-control": "no-store" } });

import { createRequire } from "node:module";
import type { NextAuthOptions } from "next-auth";
import { settings } from "#server/platform/settings.ts";
import { authOptions } from "./auth.ts";
import { isSecure, parseCookies, sessionCookie } from "./cookies.ts";

type Handler = (req: object, res: object, options: NextAuthOptions) => Promise<void>;

/** A CommonJS package whose default export Node and the bundlers unwrap differently; required, it is one thing everywhere. */
const { default: nextAuth }: { default: Handler } = createRequire(import.meta.url)("next-auth");

type Fields = Record<string, string | undefined>;
type Asking = { nextauth: string[]; query?: Fields; body?: Fields };

/** It sees neither the Host header nor any cookie but its own two: docs/decisions/next-auth-behind-a-gate.md. */
export async function askNextAuth(request: Request, { nextauth, query, body = {} }: Asking) {
  process.env.NEXTAUTH_URL = settings().origin;
  const sent = parseCookies(request.headers.get("cookie"));
  const method = request.method === "HEAD" ? "GET" : request.method;
  const asked = { method, query: { ...query, nextauth }, body, cookies: ownOf(sent), headers: {} };
  const options = authOptions({
    userAgent: request.headers.get("user-agent") ?? "",
    cookie: (name) => sent[name],
    setCookie: () => {},
  });
  return answerOf((answer) => nextAuth(asked, answer, options));
}

function ownOf(sent: Fields) {
  const names = [sessionCookie(), `${isSecure() ? "__Host-" : ""}next-auth.csrf-token`];
  return Object.fromEntries(
    names.flatMap((name) => (sent[name] ? [[name, decoded(sent[name])]] : [])),
  );
}

function decoded(value: string) {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}

async function answerOf(write: (answer: object) => Promise<void>) {
  const headers = new Headers();
  let status = 200;
  let body: string | null = null;

  function setHeader(name: string, value: string | string[]) {
    headers.delete(name);
    for (const each of [value].flat()) headers.append(name, each);
  }
  function json(sent: unknown) {
    headers.set("content-type", "application/json");
    body = JSON.stringify(sent ?? null);
  }
  await write({
    status: (code: number) => {
      status = code;
      return { setHeader };
    },
    setHeader,
    getHeader: () => headers.getSetCookie(),
    json,
    send: json,
    end: () => {},
  });
  headers.set("cache-control", "private, no-store");
  return new Response(body, { status, headers });
}

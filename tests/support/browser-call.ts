import { randomBytes } from "node:crypto";
import { apiFor } from "#server/api/http.ts";
import { sessionCookie } from "#server/auth/cookies.ts";
import { startSession } from "#server/auth/sessions.ts";
import { useSecret } from "#server/platform/secrets.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { serve } from "./sse.ts";

useSecret("a secret of the tests, long enough for all of them");
export const ORIGIN = "http://portal.test";

/** The API over real HTTP, as a page of our own reaches it. */
export async function serveApi() {
  const server = await serve(apiFor([ORIGIN]));
  return { ...server, call: callerAt(server.url) };
}

/** @returns the Cookie header of a browser in which the person is signed in. */
export async function signedIn({ id }: Pick<Viewer, "id">) {
  const token = randomBytes(32).toString("base64url");
  await startSession({ personId: id, token, formerToken: undefined, userAgent: "test" });
  return `${sessionCookie()}=${token}`;
}

type Asking = {
  cookie?: string;
  headers?: Record<string, string>;
  method?: string;
  body?: BodyInit | null;
};

const callerAt =
  (url: string) =>
  async (path: string, input?: unknown, { cookie = "", headers = {}, ...init }: Asking = {}) => {
    const response = await fetch(`${url}/api/trpc/${path}`, {
      method: "POST",
      body: JSON.stringify(input),
      ...init,
      headers: { "content-type": "application/json", origin: ORIGIN, cookie, ...headers },
    });
    const text = await response.text();
    return { status: response.status, text, json: jsonOf(text), headers: response.headers };
  };

function jsonOf(text: string): {
  result?: { data: unknown };
  error?: { data: Record<string, unknown> };
} {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { setPageHeaders, mayBeKept, canonicalUrl, readableUrl } from "#server/boot/page-request.ts";
import { parseEnv } from "#server/platform/env.ts";
import { serve } from "#tests/support/sse.ts";

const envOf = (variables: { ORIGIN?: string }) => {
  const { env } = parseEnv({ ...variables, PORT: "3000", NODE_ENV: "production" });
  if (!env) throw new Error("not an environment");
  return env;
};

type Head = Partial<Pick<IncomingMessage, "method" | "url">> & { host: string };
// Only these three are read.
const asked = ({ method = "GET", url = "/plans?x=1", host }: Head) =>
  ({ method, url, headers: { host } }) as IncomingMessage;

test("who comes to this machine by another of its names is sent to the one that sessions know", () => {
  const env = envOf({});
  expect(canonicalUrl(env, asked({ host: "127.0.0.1:3000" }))).toBe(
    "http://localhost:3000/plans?x=1",
  );
  expect(canonicalUrl(env, asked({ host: "[::1]:3000" }))).toBe("http://localhost:3000/plans?x=1");
  expect(canonicalUrl(env, asked({ host: "localhost:3000" }))).toBeNull();
});

test("no name and no path sends anyone to another site", () => {
  const env = envOf({});
  expect(canonicalUrl(env, asked({ host: "evil.test" }))).toBeNull();
  expect(canonicalUrl(env, asked({ host: "127.0.0.1:3000", url: "//evil.test" }))).toBeNull();
  expect(canonicalUrl(env, asked({ host: "127.0.0.1:3000", method: "POST" }))).toBeNull();
  const live = envOf({ ORIGIN: "https://pay.example" });
  expect(canonicalUrl(live, asked({ host: "127.0.0.1:3000" }))).toBeNull();
});

test("every page has a nonce of its own, which no client can choose, and nothing inline without it", async () => {
  const env = envOf({});
  const seen: IncomingMessage["headers"][] = [];
  const server = await serve((req, res) => {
    setPageHeaders(env, req, res);
    seen.push(req.headers);
    res.end();
  });
  const headers = { "content-security-policy": "script-src 'nonce-mine'", "x-path": "/elsewhere" };
  const answers = await Promise.all([1, 2].map(() => fetch(`${server.url}/here`, { headers })));
  await server.close();

  const policies = answers.map((answer) => answer.headers.get("content-security-policy") ?? "");
  expect(new Set(policies).size).toBe(2);
  for (const policy of policies) {
    expect(policy).not.toContain("nonce-mine");
    expect(/script-src [^;]*/.exec(policy)?.[0]).not.toContain("unsafe");
    expect(policy).toContain("frame-ancestors 'none'");
  }
  expect(seen.map((one) => one["x-path"])).toEqual(["/here", "/here"]);
});

test("only our own pages may ask for the microphone, and none connects to anybody but us", async () => {
  const server = await serve((req, res) => {
    setPageHeaders(envOf({}), req, res);
    res.end();
  });
  const { headers } = await fetch(`${server.url}/chat`);
  await server.close();
  expect(headers.get("permissions-policy")).toContain("microphone=(self), camera=()");
  expect(headers.get("content-security-policy")).toContain("connect-src 'self';");
});

test("caches may keep what is the same for everyone, and nothing else", () => {
  const kept = ["/_next/static/chunks/app.js", "/favicon.ico", "/icon.svg"];
  const never = ["/", "/plans/7.svg", "/mail", "/api/auth/session", "/health", "/_next/data.json"];
  expect(kept.filter(mayBeKept)).toEqual(kept);
  expect(never.filter(mayBeKept)).toEqual([]);
});

test("an address that nobody can read is that of no page, whatever it asks", () => {
  for (const url of ["/plans/%", "/%E0%A4%A", "/help/%zz?q=1", "/admin/%c3%28"]) {
    expect(readableUrl(url)).toBe("/-");
  }
  for (const url of ["/", "/help/%C3%A4?q=%", "/plans/100%25"]) expect(readableUrl(url)).toBe(url);
});

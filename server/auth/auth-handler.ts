import { settings } from "#server/platform/settings.ts";
import { askNextAuth } from "./next-auth.ts";
import { safePath } from "./policy.ts";

const BODY_LIMIT = 16 * 1024;

/** A session begins only by POST from our own origin: no mail scanner and no foreign page begins or ends one. */
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
    const query = { token: body.token, email: body.email };
    return askNextAuth(request, { nextauth: [action, provider], body, query });
  }
  if (action !== "signout" && action !== "session") return refuse(404);
  return askNextAuth(request, { nextauth: [action], body });
}

function read(request: Request, action: string) {
  if (action === "csrf" || action === "session")
    return askNextAuth(request, { nextauth: [action] });
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

function fieldsOf(json: string): Record<string, string> | null {
  try {
    const fields = Object.entries<unknown>(JSON.parse(json) ?? {});
    return Object.fromEntries(
      fields.filter((field): field is [string, string] => typeof field[1] === "string"),
    );
  } catch {
    return null;
  }
}

const refuse = (status: number) =>
  new Response(null, { status, headers: { "cache-control": "no-store" } });

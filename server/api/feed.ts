import type { IncomingMessage, ServerResponse } from "node:http";
import { TooMany } from "#server/platform/errors.ts";
import { log } from "#server/platform/log.ts";
import { networkOf } from "#server/platform/network.ts";
import { settings } from "#server/platform/settings.ts";
import { id } from "#server/platform/zod.ts";
import { findFeedKey, markKeyUsed, secretOf } from "#server/feed/keys.ts";
import { answerOnce, inTransaction, type Answer } from "#server/feed/once.ts";
import { IDEMPOTENCY_HEADER, OPENAPI, openApi } from "#server/feed/openapi.ts";
import { described, problemOf } from "#server/feed/problems.ts";
import { matchRoute, type Writing } from "#server/feed/routes.ts";
import { faultOf, KEY_HEADER, SIGNATURE_HEADER } from "#server/feed/signature.ts";
import { readBody, tellsMoreThan } from "./body.ts";
import { mayAsk, mayStrangerAsk } from "./feed-limits.ts";

const PREFIX = "/feed/";
const BODY_LIMIT = 1024 * 1024;
const KEY = /^[\x21-\x7e]{1,200}$/;

export const isFeed = (path: string) => path.startsWith(PREFIX);

class Refused extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(status: number, code: string, headers: Record<string, string> = {}) {
    super(code);
    this.status = status;
    this.headers = headers;
  }
}

/** What the company's own systems say. Whoever cannot sign learns nothing, and is refused before they are read. */
export async function answerFeed(req: IncomingMessage, res: ServerResponse) {
  try {
    const path = pathOf(req);
    const isDescription = req.method === "GET" && path === OPENAPI;
    const { status, body } = isDescription ? { status: 200, body: openApi() } : await answer(req);
    send(res, status, "application/json", body);
  } catch (error) {
    refuse(req, res, error);
  }
}

async function answer(req: IncomingMessage): Promise<{ status: number; body: object }> {
  const keyId = await keyIn(req);
  const body = await readWhole(req);
  await mustBeSigned(req, keyId, body);
  await mayAsk(keyId);
  const { method = "", url = "" } = req;
  const matched = matchRoute(method, pathOf(req));
  if ("allowed" in matched) throw notThere(matched.allowed);
  const { route, parameter } = matched;
  void markKeyUsed(keyId).catch((error: unknown) => log.warn({ err: error }, "a use was not kept"));
  if (route.method === "GET") return { status: 200, body: await route.read(parameter) };
  const asked = {
    keyId,
    key: idempotencyKeyIn(req),
    request: `${method} ${url}\n${body.toString()}`,
  };
  return write(route, { ...asked, parameter, json: parsed(req, body) });
}

type Asked = {
  keyId: string;
  key: string | null;
  request: string;
  parameter: string;
  json: unknown;
};

/** What is put stands under its own name: told again it is the same, without a key. */
function write(route: Writing, { keyId, key, request, parameter, json }: Asked): Promise<Answer> {
  const tell = route.prepare(parameter, json);
  if (route.method === "PUT") return inTransaction(tell);
  if (key === null) throw new Refused(400, "feed.keyMissing");
  return answerOnce({ keyId, key, request }, tell);
}

const notThere = (allowed: string[]) =>
  allowed.length > 0
    ? new Refused(405, "feed.method", { allow: allowed.join(", ") })
    : new Refused(404, "common.notFound");

async function keyIn(req: IncomingMessage) {
  const given = req.headers[KEY_HEADER];
  if (given === undefined) throw new Refused(401, "feed.unsigned");
  if (tellsMoreThan(req, BODY_LIMIT)) throw new Refused(413, "feed.tooLarge");
  const asked = id.safeParse(given);
  const known = asked.success ? await findFeedKey(asked.data) : null;
  if (!known) return refuseStranger(req, "feed.unknownKey");
  return known.id;
}

async function mustBeSigned(req: IncomingMessage, keyId: string, body: Buffer) {
  const { method = "", url = "" } = req;
  const signature = req.headers[SIGNATURE_HEADER];
  if (typeof signature !== "string") throw new Refused(401, "feed.unsigned");
  const fault = faultOf(secretOf(keyId), { method, path: url, body }, signature);
  if (fault) await refuseStranger(req, `feed.${fault}`);
}

async function refuseStranger(req: IncomingMessage, code: string): Promise<never> {
  await mayStrangerAsk(networkIn(req));
  throw new Refused(401, code);
}

async function readWhole(req: IncomingMessage) {
  const body = await readBody(req, BODY_LIMIT);
  if (!body) throw new Refused(413, "feed.tooLarge");
  return body;
}

function parsed({ headers }: IncomingMessage, body: Buffer): unknown {
  const type = headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Refused(415, "feed.notJson");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new Refused(400, "feed.unparsable");
  }
}

function idempotencyKeyIn({ headers }: IncomingMessage) {
  const key = headers[IDEMPOTENCY_HEADER];
  return typeof key === "string" && KEY.test(key) ? key : null;
}

const pathOf = ({ url = "" }: IncomingMessage) => url.split("?", 1)[0] ?? "";

const networkIn = ({ socket, headers }: IncomingMessage) =>
  networkOf(socket.remoteAddress, headers["x-forwarded-for"]?.toString(), settings().TRUSTED_HOPS);

function refuse(req: IncomingMessage, res: ServerResponse, thrown: unknown) {
  // Whoever has gone gets no answer.
  if (res.destroyed || res.headersSent) return void res.destroy();
  if (thrown instanceof Refused) {
    for (const [name, value] of Object.entries(thrown.headers)) res.setHeader(name, value);
  }
  const { problem, seconds } =
    thrown instanceof Refused
      ? { problem: described({ status: thrown.status, code: thrown.message }), seconds: null }
      : problemOf(thrown);
  if (thrown instanceof TooMany && seconds !== null) res.setHeader("retry-after", seconds);
  if (problem.status === 500) log.error({ err: thrown }, "a request of the feed failed");
  // What has not been read is not waited for.
  if (!req.complete) res.setHeader("connection", "close");
  send(res, problem.status, "application/problem+json", problem);
  req.resume();
}

function send(res: ServerResponse, status: number, type: string, body: object) {
  const text = JSON.stringify(body);
  res.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(text) });
  res.end(text);
}

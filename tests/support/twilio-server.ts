import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { now } from "#server/platform/clock.ts";
import { serve } from "./sse.ts";

export const ACCOUNT = `AC${"0a".repeat(16)}`;
export const TOKEN = "1b".repeat(16);
export const CALLER_ID = "+442079460000";

/** `before`: nothing happens; `after`: it happens, and the answer is another. `times`: then it is over. */
export type Fault = {
  at: RegExp;
  answer: 400 | 401 | 429 | 500 | "slow" | "cut" | "garbled";
  code?: number;
  retryAfter?: number;
  when: "before" | "after";
  times: number;
};

export type Leg = {
  sid: string;
  status: string;
  to: string;
  from: string;
  parent_call_sid: string | null;
  date_created: string;
};

/** As the API documents what Calls.create takes; whatever else is sent is refused. */
const TAKES = [
  "To",
  "From",
  "Url",
  "Method",
  "StatusCallback",
  "StatusCallbackMethod",
  "StatusCallbackEvent",
  "Timeout",
  "Record",
];
const OVER = ["completed", "busy", "no-answer", "canceled", "failed"];

const SLOW_MS = 3500;

/** Twilio's REST API of 2010-04-01 as a client meets it, with faults by script. */
export async function openTwilio() {
  const legs: Leg[] = [];
  const faults: Fault[] = [];
  const asked: { call: string; form: URLSearchParams }[] = [];
  const server = await serve((req, res) => {
    void answer(req, res).catch(() => res.destroy());
  });

  function make(to: string, parent: string | null = null): Leg {
    const sid = `CA${createHash("md5").update(`${legs.length} ${server.url}`).digest("hex")}`;
    const leg = { sid, status: "queued", to, from: CALLER_ID, parent_call_sid: parent };
    legs.unshift({ ...leg, date_created: now().toUTCString().replace("GMT", "+0000") });
    return legs[0] as Leg;
  }

  async function answer(req: IncomingMessage, res: ServerResponse) {
    const [path = "", query = ""] = (req.url ?? "").split("?");
    const form = new URLSearchParams(req.method === "GET" ? query : await text(req));
    const call = `${req.method} ${path}`;
    asked.push({ call, form });
    const fault = faults.find(({ at, times }) => at.test(call) && times > 0);
    if (fault) fault.times -= 1;
    if (fault?.when === "before") return misbehave(res, fault);
    const [status, body] = isKnown(req) ? act(call, form) : refusal(401, 20_003);
    if (fault) return misbehave(res, fault);
    say(res, status, body);
  }

  function act(call: string, form: URLSearchParams): [number, object] {
    const root = `/2010-04-01/Accounts/${ACCOUNT}/Calls`;
    if (call === `POST ${root}.json`) return create(form);
    if (call === `GET ${root}.json`) return [200, { calls: listed(form), page_size: 20 }];
    const leg = legs.find(({ sid }) => call.endsWith(` ${root}/${sid}.json`));
    if (!leg) return refusal(404, 20_404);
    if (call.startsWith("GET")) return [200, leg];
    if (OVER.includes(leg.status)) return refusal(400, 21_220);
    if (form.get("Status") !== "completed") return refusal(400, 21_223);
    leg.status = "completed";
    return [200, leg];
  }

  function create(form: URLSearchParams): [number, object] {
    const isStrange = [...form.keys()].some((name) => !TAKES.includes(name));
    if (isStrange || form.get("From") !== CALLER_ID) return refusal(400, 21_212);
    return [201, make(form.get("To") ?? "")];
  }

  function listed(form: URLSearchParams) {
    const [to, from, parent] = ["To", "From", "ParentCallSid"].map((name) => form.get(name));
    const fits = (leg: Leg) =>
      (!to || leg.to === to) &&
      (!from || leg.from === from) &&
      (!parent || leg.parent_call_sid === parent);
    return legs.filter(fits).slice(0, Number(form.get("PageSize") ?? 50));
  }

  const callsTo = (pattern: RegExp) => asked.filter(({ call }) => pattern.test(call));
  return { ...server, legs, faults, asked, make, callsTo };
}

export type LocalTwilio = Awaited<ReturnType<typeof openTwilio>>;

const isKnown = ({ headers }: IncomingMessage) =>
  headers.authorization === `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString("base64")}`;

/** Its sentences name the number. */
const refusal = (status: number, code: number): [number, object] => [
  status,
  { code, message: "'+46701234567' is not what we want", status },
];

async function misbehave(res: ServerResponse, { answer, code = 20_500, retryAfter }: Fault) {
  if (answer === "cut") return void res.destroy();
  if (answer === "garbled") return void res.writeHead(201).end('{"sid": "CA12');
  if (answer === "slow") await wait(SLOW_MS);
  const status = answer === "slow" ? 500 : answer;
  if (retryAfter !== undefined) res.setHeader("retry-after", String(retryAfter));
  say(res, ...refusal(status, code));
}

function say(res: ServerResponse, status: number, body: object) {
  res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

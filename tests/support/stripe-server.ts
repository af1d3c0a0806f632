import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { serve } from "./sse.ts";
import { answerOf } from "./stripe-api.ts";
import { Refusal } from "./stripe-bank.ts";
import { parseForm } from "./stripe-form.ts";
import { StripeWorld } from "./stripe-world.ts";

export const SECRET_KEY = "sk_test_theKeyOfTheseTests";

/** `before`: nothing happens; `after`: it happens, and the answer is another. `times`: then it is over. */
export type Fault = {
  at: RegExp;
  answer: "cut" | "slow" | 429 | 500;
  when: "before" | "after";
  times: number;
};

type Saved = { request: string; answer: Promise<Answer> };
type Answer = { status: number; body: unknown };
export type Asked = { call: string; key: string | null; body: string };

/** Stripe's HTTP API as the real client meets it: forms, keys that are remembered, errors in its shape, and faults by script. */
export async function openStripe() {
  const world = new StripeWorld();
  const faults: Fault[] = [];
  const asked: Asked[] = [];
  const keys = new Map<string, Saved>();
  let remembers = true;

  const server = await serve((req, res) => {
    void answer(req, res).catch(() => res.destroy());
  });

  async function answer(req: IncomingMessage, res: ServerResponse) {
    const body = await text(req);
    const [path = "", query = ""] = (req.url ?? "").split("?");
    const call = `${req.method} ${path}`;
    const key = req.headers["idempotency-key"]?.toString() ?? null;
    asked.push({ call, key, body });
    const fault = faults.find(({ at, times }) => times > 0 && at.test(call));
    if (fault) fault.times -= 1;
    const { status, body: said } =
      fault?.when === "before" && fault.answer !== "slow"
        ? refusedBy(fault)
        : await once(key, `${call} ${body}`, async () => {
            const own = answerTo(req, path, req.method === "GET" ? query : body);
            return fault?.when === "after" && fault.answer === 500 ? refusedBy(fault) : own;
          });
    if (fault?.answer === "slow") await wait(SLOW_MS);
    if (fault?.answer === "cut") return void req.socket.destroy();
    res.writeHead(status, {
      "content-type": "application/json",
      "request-id": `req_${randomUUID().slice(0, 8)}`,
    });
    res.end(JSON.stringify(said));
  }

  /** The first answer under a key is every answer under it, a fault of Stripe's own too. */
  async function once(key: string | null, request: string, run: () => Promise<Answer>) {
    const known = key === null ? null : keys.get(key);
    if (known && known.request !== request) return MISMATCH;
    if (known) return known.answer;
    const running = run();
    if (key !== null && remembers) keys.set(key, { request, answer: running });
    return running;
  }

  function answerTo(req: IncomingMessage, path: string, form: string): Answer {
    if (req.headers.authorization !== `Bearer ${SECRET_KEY}`) {
      return { status: 401, body: { error: { type: "invalid_request_error" } } };
    }
    try {
      const made = answerOf(world, req.method ?? "", path, parseForm(form));
      return { status: 200, body: structuredClone(made) };
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, body: error.body };
      throw error;
    }
  }

  return {
    ...server,
    world,
    faults,
    asked,
    /** As Stripe does after a day. */
    forgetKeys: () => keys.clear(),
    /** As between two of its days. */
    rememberNoKeys: () => (remembers = false),
    callsTo: (at: RegExp) => asked.filter(({ call }) => at.test(call)),
  };
}

const SLOW_MS = 1500;

const refusedBy = ({ answer }: Fault): Answer =>
  answer === 429
    ? { status: 429, body: { error: { type: "invalid_request_error", code: "rate_limit" } } }
    : { status: 500, body: { error: { type: "api_error", message: "Something went wrong" } } };

const MISMATCH: Answer = {
  status: 400,
  body: {
    error: { type: "idempotency_error", message: "Keys can only be used with the same parameters" },
  },
};

export type LocalStripe = Awaited<ReturnType<typeof openStripe>>;

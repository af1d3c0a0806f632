import { setTimeout as wait } from "node:timers/promises";
import type { z } from "zod";
import { TwilioFault } from "./fault.ts";

const API = "https://api.twilio.com";
const TIMEOUT_MS = 8000;
/** A person waits at a screen: what is to come later is said instead. */
const LONGEST_WAIT_SECONDS = 3;

export type Account = {
  sid: string;
  token: string;
  callerId: string;
  url?: string | undefined;
  timeoutMs?: number | undefined;
};

let opened: Account | null = null;

export function openAccount(chosen: Account) {
  opened = chosen;
}

export function account() {
  if (!opened) throw new Error("Twilio is not connected");
  return opened;
}

type Request<Shape extends z.ZodType> = {
  method: "GET" | "POST";
  /** "Calls.json", below the account. */
  path: string;
  fields?: [string, string][];
  shape: Shape;
};

/**
 * Only one thing is tried again: what was refused for coming too fast, as of it Twilio has done nothing.
 * @throws TwilioFault and nothing else
 */
export async function ask<Shape extends z.ZodType>(request: Request<Shape>) {
  const first = await send(request);
  const seconds = first.status === 429 ? secondsOf(first.headers.get("retry-after")) : null;
  if (seconds === null || seconds > LONGEST_WAIT_SECONDS) return read(first, request.shape);
  await first.body?.cancel();
  await wait(seconds * 1000);
  return read(await send(request), request.shape);
}

const secondsOf = (text: string | null) => (text && /^\d{1,4}$/.test(text) ? Number(text) : null);

async function send({
  method,
  path,
  fields = [],
}: Pick<Request<z.ZodType>, "method" | "path" | "fields">) {
  const { sid, token, url = API, timeoutMs = TIMEOUT_MS } = account();
  const address = new URL(`/2010-04-01/Accounts/${sid}/${path}`, url);
  const form = new URLSearchParams(fields);
  if (method === "GET") address.search = form.toString();
  try {
    return await fetch(address, {
      method,
      headers: { authorization: `Basic ${Buffer.from(`${sid}:${token}`).toString("base64")}` },
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
      ...(method === "POST" && { body: form }),
    });
  } catch (error) {
    throw new TwilioFault({ status: null, code: null, cause: causeOf(error) });
  }
}

async function read<Shape extends z.ZodType>(
  answer: Response,
  shape: Shape,
): Promise<z.infer<Shape>> {
  const { status } = answer;
  const body = await answer.json().catch((error: unknown) => error);
  if (!answer.ok) throw new TwilioFault({ status, code: codeOf(body), cause: null });
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new TwilioFault({ status, code: null, cause: "unreadable" });
}

function codeOf(body: unknown) {
  const code = typeof body === "object" && body !== null && "code" in body ? body.code : null;
  return typeof code === "number" ? code : null;
}

/** Undici wraps what happened; its name is all that is kept, as a message may have the address in it. */
function causeOf(error: unknown) {
  if (!(error instanceof Error)) return "unknown";
  const { cause } = error;
  const inner = cause instanceof Error && "code" in cause ? cause.code : null;
  return typeof inner === "string" ? inner : error.name;
}

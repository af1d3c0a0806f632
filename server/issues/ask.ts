import { z } from "zod";
import { now } from "#server/platform/clock.ts";
import { TrackerFault } from "./fault.ts";

export const PATIENCE_MS = 15_000;
const LONGEST_WAIT_SECONDS = 24 * 60 * 60;
const SHORTEST_WAIT_SECONDS = 60;

export type Asked = {
  address: string;
  method: "GET" | "POST";
  headers: Record<string, string>;
  body?: unknown;
};

/** `body`: undefined where it is no JSON. */
export type Answer = { status: number; headers: Headers; body: unknown };

/** @throws TrackerFault when nothing was answered */
export async function ask({ address, method, headers, body }: Asked): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method,
      headers: { "user-agent": "Kindline", "content-type": "application/json", ...headers },
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: jsonIn(await response.text()),
    };
  } catch (error) {
    throw new TrackerFault(neverArrived(error) ? "unreachable" : "timeout");
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const NEVER = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

/** A line that broke later may have carried the question: then only the answer is lost. */
function neverArrived(error: unknown) {
  const cause = error instanceof Error ? error.cause : null;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return NEVER.has(code) || /CERT|TLS|SSL/.test(code);
}

/** @throws TrackerFault for anything else than was agreed on */
export function read<Shape extends z.ZodType>(shape: Shape, { body, status }: Answer) {
  const { success, data } = shape.safeParse(body);
  if (!success) throw new TrackerFault("malformed", { status });
  return data;
}

/** @param seconds as the tracker says, or null where it says nothing */
export function afterSeconds(seconds: number | null) {
  const wait = Number.isFinite(seconds) && seconds !== null ? seconds : SHORTEST_WAIT_SECONDS;
  const bounded = Math.min(Math.max(wait, SHORTEST_WAIT_SECONDS), LONGEST_WAIT_SECONDS);
  return new Date(+now() + bounded * 1000);
}

export const secondsUntil = (atMs: number) => Math.ceil((atMs - +now()) / 1000);

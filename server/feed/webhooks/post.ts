import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { settings } from "#server/platform/settings.ts";
import { SIGNATURE_HEADER, signatureOf, standardHeadersOf } from "../signature.ts";
import { isLocalDemo, mayReach, publicOnly } from "./reach.ts";

const PATIENCE_MS = 10_000;

export type Outgoing = { id: string; kind: string; body: string; secret: string };
export type Posted = { status: number } | { failure: string };

/**
 * One attempt. A redirect is followed nowhere, and of an answer only its number is read: what else is in it goes
 * past us.
 */
export function post(address: string, outgoing: Outgoing, patience = PATIENCE_MS): Promise<Posted> {
  const url = new URL(address);
  const { demo } = settings();
  if (!mayReach(url, demo)) return Promise.resolve({ failure: "private_address" });
  const request = url.protocol === "https:" ? requestSecure : requestPlain;
  return new Promise((settle) => {
    const sending = request(url, {
      method: "POST",
      agent: false,
      headers: headersOf(url, outgoing),
      signal: AbortSignal.timeout(patience),
      ...(!isLocalDemo(url, demo) && { lookup: publicOnly }),
    });
    sending.on("response", ({ statusCode = 0 }) => {
      settle({ status: statusCode });
      sending.destroy();
    });
    sending.on("error", (error) => settle({ failure: reasonOf(error) }));
    sending.end(outgoing.body);
  });
}

function headersOf({ pathname, search }: URL, { id, kind, body, secret }: Outgoing) {
  return {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "user-agent": "Kindline",
    "kindline-event": kind,
    "kindline-event-id": id,
    ...standardHeadersOf(secret, { id, body }),
    [SIGNATURE_HEADER]: signatureOf(secret, { method: "POST", path: `${pathname}${search}`, body }),
  };
}

/** As short as it can be said in a list. */
function reasonOf(error: Error & { code?: unknown }) {
  if (error.message === "private_address") return "private_address";
  if (error.name === "TimeoutError" || error.name === "AbortError") return "timeout";
  const names: Record<string, string> = {
    ENOTFOUND: "unknown_host",
    EAI_AGAIN: "unknown_host",
    ECONNREFUSED: "refused",
    ECONNRESET: "closed",
    EPIPE: "closed",
  };
  const code = String(error.code ?? "");
  return names[code] ?? (/CERT|TLS|SSL/.test(code) ? "certificate" : "unreachable");
}

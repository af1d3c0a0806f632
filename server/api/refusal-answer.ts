import type { IncomingMessage, ServerResponse } from "node:http";
import { getTRPCErrorShape } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { FILE_LIMITS } from "#server/files/policy.ts";
import { TooMany } from "#server/platform/errors.ts";
import { log } from "#server/platform/log.ts";
import { appRouter } from "./root.ts";
import { errorOf } from "./trpc.ts";

/** The same answer as a procedure gives, from an address that is none. */
export function answerRefusal(
  req: IncomingMessage,
  res: ServerResponse,
  thrown: unknown,
  path: string,
) {
  // Whoever has gone gets no answer.
  if (res.destroyed || res.headersSent) return void res.destroy();
  const error = errorOf(thrown);
  if (error.code === "INTERNAL_SERVER_ERROR") log.error({ err: thrown, path }, "an answer failed");
  const shape = getTRPCErrorShape({
    config: appRouter._def._config,
    error,
    type: "unknown",
    path,
    input: undefined,
    ctx: undefined,
  });
  if (thrown instanceof TooMany && thrown.seconds) res.setHeader("retry-after", thrown.seconds);
  res.writeHead(getHTTPStatusCodeFromError(error), { "content-type": "application/json" });
  res.end(JSON.stringify({ error: shape }));
  passOver(req);
}

/** A browser reads an answer only when it could send all it had; whoever sends more than a file may have is cut off. */
function passOver(req: IncomingMessage) {
  let left: number = FILE_LIMITS.bytes;
  req.on("data", ({ length }: Buffer) => {
    left -= length;
    if (left < 0) req.destroy();
  });
  req.resume();
}

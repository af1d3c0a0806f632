import type { IncomingMessage, ServerResponse } from "node:http";
import { parseCookies } from "#server/auth/cookies.ts";
import { keepAwake, sessionIn } from "#server/auth/sessions.ts";
import { networkOf } from "#server/platform/network.ts";
import { settings } from "#server/platform/settings.ts";
import type { Context } from "./trpc.ts";

const USER_AGENT_LIMIT = 300;

export async function contextOf(
  req: IncomingMessage,
  res: ServerResponse,
  secure: boolean,
): Promise<Context> {
  const cookies = parseCookies(req.headers.cookie);
  const session = await sessionIn(req.headers.cookie);
  return {
    viewer: session?.viewer ?? null,
    ...(session && { provenAt: session.provenAt, keepAwake: () => keepAwake(session) }),
    userAgent: (req.headers["user-agent"] ?? "").slice(0, USER_AGENT_LIMIT),
    network: networkOf(
      req.socket.remoteAddress,
      req.headers["x-forwarded-for"]?.toString(),
      settings().TRUSTED_HOPS,
    ),
    cookie: (name) => cookies[name],
    setCookie: (name, value, maxAgeSeconds) => {
      const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure ? "; Secure" : ""}`;
      res.appendHeader("set-cookie", `${name}=${encodeURIComponent(value)}; ${flags}`);
    },
  };
}

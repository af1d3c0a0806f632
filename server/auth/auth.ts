import type { NextAuthOptions } from "next-auth";
import { log } from "#server/platform/log.ts";
import { hash, randomToken } from "#server/platform/secrets.ts";
import { adapterFor } from "./adapter.ts";
import { isSecure, sessionCookie, type Browser } from "./cookies.ts";
import { safePath, SESSION_LIMITS } from "./policy.ts";

export function authOptions(browser: Browser): NextAuthOptions {
  const cookie = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
  return {
    secret: hash("next-auth", "secret"),
    adapter: adapterFor(browser),
    session: {
      strategy: "database",
      maxAge: SESSION_LIMITS.customer.lifetimeMs / 1000,
      generateSessionToken: randomToken,
    },
    useSecureCookies: isSecure(),
    cookies: { sessionToken: { name: sessionCookie(), options: cookie } },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [codeProvider],
    callbacks: {
      signIn: ({ user }) => user.role !== undefined,
      redirect: ({ url, baseUrl }) => new URL(safePath(url) ?? "/", baseUrl).href,
      session: ({ session, user }) => ({
        expires: session.expires,
        user: { name: user.name, role: user.role },
      }),
    },
    logger,
  };
}

/**
 * The e-mail provider without its mails: codes are asked for and confirmed over the API, and what reaches next-auth
 * is the ticket. Its own secret is empty, so that the ticket arrives as plain SHA-256.
 */
const codeProvider = {
  id: "email" as const,
  type: "email" as const,
  name: "Email" as const,
  server: "",
  from: "",
  maxAge: 0,
  secret: "",
  sendVerificationRequest: () => Promise.reject(new Error("Codes are asked for over the API")),
  options: {},
} satisfies NextAuthOptions["providers"][number];

const logger: NextAuthOptions["logger"] = {
  error: (kind, { message }) => log.error({ kind, message }, "sign-in failed"),
  warn: (kind) => log.debug({ kind }, "next-auth warns"),
  debug: () => {},
};

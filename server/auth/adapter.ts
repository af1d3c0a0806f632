import { createHash } from "node:crypto";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { hash } from "#server/platform/secrets.ts";
import type { Role } from "#server/platform/prisma/enums.ts";
import type { Browser } from "./cookies.ts";
import { browserCookie, sessionCookie } from "./cookies.ts";
import { endSessionOfToken, sessionOf, startSession } from "./sessions.ts";

export const TICKET_MS = 2 * 60 * 1000;

declare module "next-auth" {
  interface User {
    role?: Role;
  }
}

/** next-auth shows us the plain SHA-256 of the ticket; what we store is keyed on top. */
export const ticketHashOf = (ticket: string) =>
  storedTicket(createHash("sha256").update(ticket).digest("hex"));

const storedTicket = (sha256: string) => hash("ticket", sha256);

export const adapterFor = (browser: Browser): Adapter => ({
  getUser: (id) => activePerson({ id }),
  getUserByEmail: (email) => activePerson({ email }),
  createUser: () => Promise.reject(new Error("Nobody signs up here")),
  updateUser: async ({ id }) => {
    const person = await activePerson({ id });
    if (!person) throw new Error("This person is no longer here");
    return person;
  },

  createSession: async ({ sessionToken, userId }) => {
    const formerToken = browser.cookie(sessionCookie());
    const { userAgent } = browser;
    const started = await startSession({
      personId: userId,
      token: sessionToken,
      formerToken,
      userAgent,
    });
    return { sessionToken, userId, expires: started.expiresAt };
  },
  getSessionAndUser: async (sessionToken) => {
    const session = await sessionOf(sessionToken);
    if (!session) return null;
    const { viewer, expiresAt } = session;
    return {
      session: { sessionToken, userId: viewer.id, expires: expiresAt },
      user: asUser(viewer),
    };
  },
  // The end of a session is set when it begins; use does not move it.
  updateSession: () => null,
  deleteSession: endSessionOfToken,

  createVerificationToken: () => Promise.reject(new Error("Codes are asked for over the API")),
  useVerificationToken: ({ token }) => useTicket(token, browser.cookie(browserCookie())),
});

/** Once, within two minutes, and only in the browser that confirmed the code. */
async function useTicket(sha256: string, nonce: string | undefined) {
  const ticketHash = storedTicket(sha256);
  const [code] = await db.signInCode.updateManyAndReturn({
    where: {
      ticketHash,
      nonceHash: hash("browser", nonce ?? ""),
      consumedAt: null,
      confirmedAt: { gt: new Date(now().getTime() - TICKET_MS) },
    },
    data: { consumedAt: now() },
    select: { email: true },
  });
  // next-auth compares the expiry with the machine's own clock, and ours has just looked.
  return code
    ? { identifier: code.email, token: sha256, expires: new Date(Date.now() + TICKET_MS) }
    : null;
}

async function activePerson(where: { id: string } | { email: string }) {
  const person = await db.person.findFirst({
    where: { ...where, deactivatedAt: null },
    select: { id: true, name: true, email: true, role: true },
  });
  return person && asUser(person);
}

const asUser = (person: { id: string; name: string; email: string; role: Role }): AdapterUser => ({
  id: person.id,
  name: person.name,
  email: person.email,
  role: person.role,
  emailVerified: null,
});

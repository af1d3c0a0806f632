import { randomUUID } from "node:crypto";
import { setAvailable } from "#server/desk/presence.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";

type PersonFields = Partial<Prisma.PersonUncheckedCreateInput>;

export const createCustomer = (overrides: PersonFields = {}) =>
  createPerson({ role: "customer", name: "Ada Lindqvist", ...overrides });

export const createAgent = (
  role: Exclude<Viewer["role"], "customer"> = "agent",
  overrides: PersonFields = {},
) => createPerson({ role, name: "Grace Berg", ...overrides });

/** An agent who takes conversations now. */
export async function createOnlineAgent(name = "Jonas Ek", overrides: PersonFields = {}) {
  const agent = await createAgent("agent", { name, ...overrides });
  await setAvailable(agent, { available: true });
  return agent;
}

async function createPerson(fields: PersonFields & { name: string }): Promise<Viewer> {
  const email = `${fields.role ?? "person"}-${randomUUID()}@example.test`;
  const person = await db.person.create({
    data: { email, timeZone: "Europe/Stockholm", ...fields },
  });
  const { id, role, name, locale, timeZone } = person;
  return { id, role, name, email: person.email, locale, timeZone, sessionId: randomUUID() };
}

/** An open conversation, which belongs to a customer of its own unless one is given. */
export async function createConversation(
  customer?: Viewer,
  overrides: Partial<Prisma.ConversationUncheckedCreateInput> = {},
) {
  const { id: customerId, locale } = customer ?? (await createCustomer());
  return db.conversation.create({ data: { customerId, locale, ...overrides } });
}

import { v7 as newId } from "uuid";
import { sessionCookie } from "#server/auth/cookies.ts";
import { db } from "#server/platform/db.ts";
import { openPlan } from "#server/plans/open.ts";
import type { Terms } from "#server/plans/schedule.ts";
import { hash, loadSecrets, randomToken } from "#server/platform/secrets.ts";

/** Sessions are made here and read by the servers beside this process. */
export const BENCH_SECRET = "a secret of the bench, long enough for all of it";
loadSecrets("", BENCH_SECRET);

type Person = { personId: string; conversationId: string };
type Held = { agentId?: string };

/** Customers with an open conversation each; with an agent in it, the assistant keeps silent. */
export async function moveIn(count: number, held: Held = {}): Promise<Person[]> {
  const people = Array.from({ length: count }, () => ({
    personId: newId(),
    conversationId: newId(),
  }));
  await db.person.createMany({
    data: people.map(({ personId }) => ({
      id: personId,
      email: `${personId}@bench.test`,
      name: "Ada Lindqvist",
    })),
  });
  await db.conversation.createMany({
    data: people.map(({ personId, conversationId }) => ({
      id: conversationId,
      customerId: personId,
      locale: "en",
      ...held,
    })),
  });
  return people;
}

export async function hireAgent() {
  const email = `${newId()}@bench.test`;
  const { id } = await db.person.create({ data: { email, name: "Grace Berg", role: "agent" } });
  return id;
}

/** @returns for each person the Cookie header of a browser of theirs that is signed in. */
export async function signIn(personIds: string[]): Promise<string[]> {
  const tokens = personIds.map(() => randomToken());
  const expiresAt = new Date(Date.now() + 60 * 60_000);
  await db.session.createMany({
    data: personIds.map((personId, index) => ({
      personId,
      tokenHash: hash("session", tokens[index] ?? ""),
      expiresAt,
    })),
  });
  return tokens.map((token) => `${sessionCookie()}=${token}`);
}

/** Three purchases each, paid in three, in thirty days and over a year. */
export async function buyFor(customerIds: string[]) {
  const merchant = await db.merchant.create({
    data: {
      slug: newId(),
      name: "Fjord & Fell",
      category: "outdoor",
      website: "https://bench.test",
    },
  });
  const ways: Terms[] = [
    { kind: "instalments", count: 3 },
    { kind: "pay_in_30" },
    { kind: "financing", months: 12, rateBps: 1290 },
  ];
  for (const customerId of customerIds) {
    for (const terms of ways) {
      await openPlan({
        customerId,
        merchantId: merchant.id,
        reference: newId(),
        currency: "SEK",
        items: [{ title: "Trail shoes", quantity: 1, unitMinor: 120_000 }],
        terms,
        at: new Date(),
      });
    }
  }
}

import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db, pool } from "#server/platform/db.ts";
import { type Rule, rules } from "#server/retention/rules.ts";
import { applyRetention } from "#server/retention/sweep.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { declineOf } from "#tests/support/spending.ts";
import { applicationRows } from "./application-rows.ts";
import { knowledgeRows } from "./knowledge-rows.ts";

const MINUTE = 60_000;

/** For each rule how a row of that age comes to be, and how to see whether it is as it was. */
const rows: Record<string, (since: Date) => Promise<() => Promise<boolean>>> = {
  mails: async (createdAt) => {
    const data = { toAddress: "ada@example.test", subject: "Hello", text: "Hello", createdAt };
    const { id } = await db.mail.create({ data });
    return async () => (await db.mail.count({ where: { id } })) === 1;
  },
  "secrets of mails that were not sent": async (secretUntil) => {
    const kept = { keptSubject: "Your code", keptText: "Your code is ••••", secretUntil };
    const said = { toAddress: "ada@example.test", subject: "1234 5678", text: "1234 5678" };
    const { id } = await db.mail.create({ data: { ...said, ...kept } });
    return async () => {
      const mail = await db.mail.findUniqueOrThrow({ where: { id } });
      if (mail.keptText !== null) return mail.text === "1234 5678";
      expect(mail).toMatchObject({ subject: "Your code", text: "Your code is ••••" });
      return false;
    };
  },
  "last mails to whoever is erased": async (goneAt) => {
    const data = { toAddress: "ada@example.test", subject: "Goodbye", text: "Goodbye", goneAt };
    const { id } = await db.mail.create({ data });
    return async () => (await db.mail.count({ where: { id } })) === 1;
  },
  "copies of somebody's data": async (askedAt) => {
    const { id: customerId } = await createCustomer();
    const { id } = await db.dataExport.create({ data: { customerId, askedAt, readyAt: askedAt } });
    return async () => (await db.dataExport.count({ where: { id } })) === 1;
  },
  "sign-in codes": async (createdAt) => {
    const secrets = { codeHash: randomUUID(), nonceHash: randomUUID() };
    const data = { email: "ada@example.test", ...secrets, createdAt, expiresAt: createdAt };
    const { id } = await db.signInCode.create({ data });
    return async () => (await db.signInCode.count({ where: { id } })) === 1;
  },
  "sessions that ended": async (expiresAt) => {
    const { id: personId } = await createCustomer();
    const { id } = await db.session.create({
      data: { personId, tokenHash: randomUUID(), expiresAt },
    });
    return async () => (await db.session.count({ where: { id } })) === 1;
  },
  "answers to the company's own systems": async (createdAt) => {
    const { id: createdById } = await createAgent("admin");
    const { id: keyId } = await db.feedKey.create({
      data: { name: "Billing", createdById, createdAt },
    });
    const data = { keyId, key: randomUUID(), requestHash: "", status: 201, body: {}, createdAt };
    await db.feedRequest.create({ data });
    return async () => (await db.feedRequest.count({ where: { keyId } })) === 1;
  },
  imports: async (createdAt) => {
    const { id: createdById } = await createAgent("admin");
    const file = { kind: "payments" as const, name: "payments.csv", size: 1n };
    const { id } = await db.feedImport.create({ data: { ...file, createdById, createdAt } });
    return async () => (await db.feedImport.count({ where: { id } })) === 1;
  },
  webhooks: async (createdAt) => {
    const data = { kind: "plan.moved", data: {}, createdAt };
    const { id } = await db.webhookEvent.create({ data });
    return async () => (await db.webhookEvent.count({ where: { id } })) === 1;
  },
  "drafts of answers": async (endedAt) => {
    const { id: conversationId } = await createConversation();
    const data = { conversationId, turn: 0, questionSeq: 1, draft: "The next payment", endedAt };
    const { id } = await db.assistantRun.create({ data: { ...data, end: "finished" } });
    return async () =>
      (await db.assistantRun.findUniqueOrThrow({ where: { id } })).draft === "The next payment";
  },
  ...applicationRows,
  ...knowledgeRows,
  "why somebody could not pay": async (endedAt) => {
    const { id: customerId } = await createCustomer();
    const { id } = await db.hardshipRequest.create({
      data: {
        customerId,
        key: randomUUID(),
        reason: "illness",
        text: "I was in hospital.",
        wish: "half",
        askedById: customerId,
        openedAt: endedAt,
        dueOn: endedAt,
        endedAt,
        end: "agreed",
        relief: "half",
      },
    });
    return async () => {
      const request = await db.hardshipRequest.findUniqueOrThrow({ where: { id } });
      if (request.reason === "illness") return request.text === "I was in hospital.";
      expect(request).toMatchObject({ reason: "unsaid", text: "", relief: "half" });
      return false;
    };
  },
  "purchases that were not approved": async (declinedAt) => {
    const id = await declineOf(await createCustomer(), "not_given", declinedAt);
    return async () => (await db.decline.count({ where: { id } })) === 1;
  },
  "ways to the provider": async (createdAt) => {
    const { id: customerId } = await createCustomer();
    const data = { id: randomUUID(), customerId, createdAt };
    const { id } = await db.methodSetup.create({ data });
    return async () => (await db.methodSetup.count({ where: { id } })) === 1;
  },
  "cards that the simulator was shown": async (createdAt) => {
    const { id } = await db.simulatedSetup.create({ data: { id: randomUUID(), createdAt } });
    return async () => (await db.simulatedSetup.count({ where: { id } })) === 1;
  },
  "pages of Stripe on which a card was entered": async (createdAt) => {
    const data = { id: randomUUID(), sessionId: randomUUID(), createdAt };
    const { id } = await db.stripeSetup.create({ data });
    return async () => (await db.stripeSetup.count({ where: { id } })) === 1;
  },
  "files that nothing has taken": async (createdAt) => {
    const { id: customerId } = await createCustomer();
    const file = { name: "photo.jpg", type: "image/jpeg", size: 1, createdAt };
    const data = { ...file, customerId, uploadedById: customerId };
    const { id } = await db.storedFile.create({ data });
    return async () => (await db.storedFile.count({ where: { id } })) === 1;
  },
  "pictures that nothing shows": async (toldAt) => {
    const hash = randomUUID().replaceAll("-", "").repeat(2);
    const file = { fileId: randomUUID(), type: "image/png", size: 1 };
    await db.picture.create({ data: { ...file, hash, toldAt } });
    return async () => (await db.picture.count({ where: { hash } })) === 1;
  },
  "presence of agents": async (seenAt) => {
    const { id: agentId } = await createAgent();
    await db.agentPresence.create({ data: { agentId, seenAt } });
    return async () => (await db.agentPresence.count({ where: { agentId } })) === 1;
  },
};

const make = ({ name }: Rule, since: Date) => {
  const row = rows[name];
  if (!row) throw new Error(`Say how a row of "${name}" comes to be`);
  return row(since);
};
const before = ({ minutes }: Rule, moreMinutes: number) =>
  new Date(Date.now() - (minutes + moreMinutes) * MINUTE);

test.each(rules)("$name go when their time is over, and not before", async (rule) => {
  const isOldThere = await make(rule, before(rule, 5));
  const isYoungThere = await make(rule, before(rule, -5));

  await applyRetention();
  expect(await isOldThere()).toBe(false);
  expect(await isYoungThere()).toBe(true);
});

test("an answer in the making and an agent who is available are left alone, however long it takes", async () => {
  const { id: conversationId } = await createConversation();
  const { id: agentId } = await createAgent();
  const long = new Date("2020-01-01");
  const run = { conversationId, turn: 0, questionSeq: 1, draft: "Still", startedAt: long };
  await db.assistantRun.create({ data: run });
  await db.agentPresence.create({ data: { agentId, seenAt: long, availableAt: long } });

  await applyRetention();
  expect(await db.assistantRun.findFirst({ where: { conversationId } })).toMatchObject(run);
  expect(await db.agentPresence.count({ where: { agentId } })).toBe(1);
});

test("a row that somebody has locked is passed over, and those behind it go all the same", async () => {
  const [rule] = rules;
  if (!rule) throw new Error("There is no rule");
  const isLockedThere = await make(rule, before(rule, 10));
  const isOtherThere = await make(rule, before(rule, 5));
  const client = await pool.connect();
  await client.query("begin");
  await client.query("select 1 from mail order by created_at limit 1 for update");

  await applyRetention();
  expect([await isLockedThere(), await isOtherThere()]).toEqual([true, false]);

  await client.query("rollback");
  client.release();
  await applyRetention();
  expect(await isLockedThere()).toBe(false);
});

test("more than one batch goes in one look", async () => {
  const createdAt = new Date("2020-01-01");
  const mail = { toAddress: "ada@example.test", subject: "Hello", text: "Hello", createdAt };
  await db.mail.createMany({ data: Array.from({ length: 1200 }, () => mail) });
  await applyRetention();
  expect(await db.mail.count({ where: { createdAt } })).toBe(0);
});

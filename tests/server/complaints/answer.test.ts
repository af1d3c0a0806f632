import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { answerComplaint, extendComplaint } from "#server/complaints/answer.ts";
import { getComplaint, getComplaintForStaff } from "#server/complaints/complaint.ts";
import { fileComplaint } from "#server/complaints/file.ts";
import { addToComplaint, withdrawComplaint } from "#server/complaints/talk.ts";
import { append } from "#server/conversations/log.ts";
import { decideCase } from "#server/cases/end.ts";
import { openCase } from "#server/cases/open.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { faulty } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { answerOf, complained, rude } from "#tests/support/complaints.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

const lead = (name = "Ruth Adler") => createAgent("supervisor", { name });
const WHY = "The shop has not told us yet what was sent.";

async function refused(id: string, viewer: Awaited<ReturnType<typeof lead>>) {
  const seen = await getComplaintForStaff(viewer, id);
  expect(seen.cannotAnswer).toBe("involved");
  await expect(answerComplaint(viewer, await answerOf(viewer, id))).rejects.toThrow(Forbidden);
}

describe("an answer", () => {
  test("comes in writing, with who else helps", async () => {
    const { customer, id } = await complained();
    const ruth = await lead();
    await answerComplaint(ruth, await answerOf(ruth, id));
    expect(await getComplaint(customer, id)).toMatchObject({
      state: "upheld",
      disagreeUntil: "2027-01-19",
      isFinal: false,
    });
    const mail = (await mailsTo(customer)).at(-1);
    expect(mail?.text).toContain("We uphold your complaint");
    expect(mail?.text).toContain("We looked at what was said");
    expect(mail?.text).toContain("within six months of this answer");
    expect(mail?.text).toContain("Financial Ombudsman Service, https://www.financial-ombudsman");
  });

  test("is one: of two supervisors at once one answers and one is told; the same again is fine", async () => {
    const { customer, id } = await complained();
    const leads = await Promise.all([lead(), lead("Samir Haddad")]);
    const ready = leads.map(async (one) => ({ one, answer: await answerOf(one, id) }));
    const attempts = await Promise.allSettled(
      (await Promise.all(ready)).map(({ one, answer }) => answerComplaint(one, answer)),
    );
    const refusals = attempts.filter((attempt) => attempt.status === "rejected");
    expect(refusals).toEqual([expect.objectContaining({ reason: expect.any(Conflict) })]);
    expect((await getComplaint(customer, id)).history).toHaveLength(2);
  });

  test("is not given over words that nobody has read, nor after the end", async () => {
    const { customer, id } = await complained();
    const ruth = await lead();
    const answer = await answerOf(ruth, id);
    await addToComplaint(customer, { id, key: randomUUID(), text: "It was on Tuesday." });
    await expect(answerComplaint(ruth, answer)).rejects.toThrow("cases.hasNews");
    await withdrawComplaint(customer, id);
    await expect(answerComplaint(ruth, await answerOf(ruth, id))).rejects.toThrow(Conflict);
  });

  test("or withdrawn in the same moment, it ends one way", async () => {
    const { customer, id } = await complained();
    const ruth = await lead();
    const answer = await answerOf(ruth, id);
    await Promise.allSettled([withdrawComplaint(customer, id), answerComplaint(ruth, answer)]);
    const { history, state } = await getComplaint(customer, id);
    expect(history.map(({ step }) => step)).toEqual(["opened", state]);
  });

  test("refers to a case of this customer only", async () => {
    const { id } = await complained();
    const ruth = await lead();
    const answer = { ...(await answerOf(ruth, id)), caseId: randomUUID() };
    await expect(answerComplaint(ruth, answer)).rejects.toThrow(NotFound);
  });
});

describe("whoever had a part in it does not answer", () => {
  test("an agent never", async () => {
    const { customer, id } = await complained();
    const agent = await createAgent();
    await createConversation(customer, { agentId: agent.id });
    await expect(answerComplaint(agent, await answerOf(agent, id))).rejects.toThrow(Forbidden);
    const asked = { id, text: WHY };
    await expect(extendComplaint(agent, asked)).rejects.toThrow(Forbidden);
  });

  test("who is named in it", async () => {
    const { id } = await complained({ text: "Ruth did not listen." });
    await refused(id, await lead());
  });

  test("who filed it", async () => {
    setTime("2026-11-20T12:00:00Z");
    const ruth = await lead();
    const { id: customerId } = await createCustomer();
    const { id } = await fileComplaint({ viewer: ruth, customerId }, rude());
    await refused(id, ruth);
  });

  test("who spoke with the customer", async () => {
    const { customer, id } = await complained();
    const ruth = await lead();
    const { id: conversationId } = await createConversation(customer, { agentId: ruth.id });
    await append({
      conversationId,
      kind: "message",
      author: "agent",
      authorId: ruth.id,
      authorName: ruth.name,
      clientKey: randomUUID(),
      content: { text: "Good morning." },
    });
    await refused(id, ruth);
  });

  test("who decided on the plan", async () => {
    const { customer, plan, id } = await complained();
    const ruth = await lead();
    const reporter = { viewer: customer, customerId: customer.id };
    const { id: caseId } = await openCase(reporter, faulty(plan));
    await decideCase(ruth, { id: caseId, end: "declined", text: "It was worn." });
    const about = rude({ kind: "decision", planId: plan.id });
    await refused((await fileComplaint(reporter, about)).id, ruth);
    // The other one is not about that plan.
    expect((await getComplaintForStaff(ruth, id)).cannotAnswer).toBeNull();
  });
});

describe("more time", () => {
  test("is taken once, before it is over, with the reason and the new day by mail", async () => {
    const { customer, id } = await complained();
    const leads = await Promise.all([lead(), lead("Samir Haddad")]);
    const attempts = await Promise.allSettled(
      leads.map((one) => extendComplaint(one, { id, text: WHY })),
    );
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    // Thirty-five business days from 20 November, over Christmas and New Year.
    expect(await getComplaint(customer, id)).toMatchObject({
      dueOn: "2027-01-13",
      isExtended: true,
    });
    const mail = (await mailsTo(customer)).at(-1);
    expect(mail?.text).toContain(WHY);
    expect(mail?.text).toContain("by Wednesday, 13 January 2027");
  });

  test("is not taken when the time is over, nor where the law gives none", async () => {
    const { id } = await complained();
    const ruth = await lead();
    setTime("2026-12-12T12:00:00Z");
    await expect(extendComplaint(ruth, { id, text: WHY })).rejects.toThrow(Conflict);
    const spaniard = await createCustomer({ timeZone: "Europe/Madrid" });
    const asked = rude({ kind: "wrong_charge" });
    const own = { viewer: spaniard, customerId: spaniard.id };
    const { id: other } = await fileComplaint(own, asked);
    await expect(extendComplaint(ruth, { id: other, text: WHY })).rejects.toThrow(Conflict);
  });
});

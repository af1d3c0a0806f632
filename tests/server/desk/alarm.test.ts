import { expect, test } from "vitest";
import { askFor } from "#server/desk/requests.ts";
import { db } from "#server/platform/db.ts";
import { createAgent, createConversation, createOnlineAgent } from "#tests/support/factories.ts";
import { emptyDesk } from "#tests/support/desk-agents.ts";

const mailsTo = (email: string) => db.mail.findMany({ where: { toAddress: email } });

test("of a threat every lead is told once, without a word of it, and no agent", async () => {
  const [lead, agent] = [await createAgent("supervisor"), await createAgent()];
  const { id } = await createConversation();
  await askFor(id, "distress", "I know where your office is", "threat");
  await askFor(id, "distress", "I will come with a knife", "threat");

  const mails = await mailsTo(lead.email);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain(`/admin/conversations/${id}`);
  expect(`${mails[0]?.subject} ${mails[0]?.text}`).not.toMatch(/office|knife/);
  expect(await mailsTo(agent.email)).toEqual([]);
});

test("of somebody in danger they are told where nobody is at the desk to see it", async () => {
  const lead = await createAgent("supervisor");
  await emptyDesk();
  const alone = await createConversation();
  await askFor(alone.id, "distress", "I want to die", "crisis");
  expect(await mailsTo(lead.email)).toHaveLength(1);

  await createOnlineAgent();
  const seen = await createConversation();
  await askFor(seen.id, "distress", "I want to die", "crisis");
  expect(await mailsTo(lead.email)).toHaveLength(1);
});

test("what else weighs on somebody waits in the queue", async () => {
  const lead = await createAgent("supervisor");
  await emptyDesk();
  const { id } = await createConversation();
  await askFor(id, "distress", "I can't pay", "hardship");
  expect(await mailsTo(lead.email)).toEqual([]);
});

import { expect, test } from "vitest";
import { listCases } from "#server/insights/cases.ts";
import { readInsights } from "#server/insights/insights.ts";
import { db } from "#server/platform/db.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { addUp, helpedBy, hoursAgo, pastChat } from "#tests/support/past-chats.ts";

const at = hoursAgo(40);

async function asked(
  merchant: string,
  topic: "late_fee" | "refund_status",
  agent?: Parameters<typeof helpedBy>[0],
) {
  const tell = agent && helpedBy(agent, 20);
  const id = await pastChat(await createCustomer(), { at, topic, ...(tell && { tell }) });
  await db.$executeRaw`
    update conversation set subject = jsonb_set(subject, '{merchant}', to_jsonb(${merchant}::text))
    where id = ${id}::uuid`;
  await db.$executeRaw`
    insert into fact_due (conversation_id) values (${id}::uuid) on conflict do nothing`;
  return id;
}

test("each shop says how much was asked about it, what, and what came of it", async () => {
  const agent = await createAgent();
  const inFjord = [
    await asked("Fjord & Fell", "late_fee"),
    await asked("Fjord & Fell", "late_fee"),
    await asked("Fjord & Fell", "refund_status", agent),
  ];
  await asked("North Sole", "refund_status");
  await pastChat(await createCustomer(), { at });
  await addUp();

  const lead = await createAgent("supervisor");
  const { shops } = await readInsights(lead, { days: 7 });
  expect(shops.map(({ merchant, chats }) => [merchant, chats])).toEqual([
    ["Fjord & Fell", 3],
    ["North Sole", 1],
  ]);
  expect(shops[0]).toMatchObject({
    person: 1 / 3,
    topics: [
      { topic: "late_fee", chats: 2 },
      { topic: "refund_status", chats: 1 },
    ],
  });
  expect((await readInsights(lead, { days: 7, language: "ar" })).shops).toEqual([]);

  const cases = await listCases(lead, { days: 7, selection: "all", merchant: "Fjord & Fell" });
  const ids = cases.conversations.map(({ conversationId }) => conversationId);
  expect(ids.toSorted()).toEqual(inFjord.toSorted());
});

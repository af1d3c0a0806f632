import { expect, test } from "vitest";
import { restoreArticle } from "#server/articles/archive.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import { startRecall } from "#server/recalls/recall.ts";
import { sendCorrections } from "#server/recalls/send.ts";
import { listSent } from "#server/recalls/sent.ts";
import { archive } from "#tests/support/articles.ts";
import { createAgent } from "#tests/support/factories.ts";
import { feesArticle, tell } from "#tests/support/recalls.ts";

async function withdrawn(count: number) {
  const lead = await createAgent("supervisor");
  const place = await feesArticle();
  const told = [];
  for (let index = 0; index < count; index += 1) told.push(await tell(place));
  await archive(lead, place);
  const texts = { en: "We got it wrong." };
  await startRecall(lead, { ...place, version: 1, archived: true, texts });
  const { id } = await db.recall.findFirstOrThrow({ where: { slug: place.slug } });
  await sendCorrections(id);
  return { lead, place, told };
}

test("who was corrected stays listed, with when and whether it has reached them", async () => {
  const { lead, place, told } = await withdrawn(3);
  const [read, gone, waiting] = told;
  await db.conversation.update({
    where: { id: read?.conversationId ?? "" },
    data: { readSeq: (read?.seq ?? 0) + 1 },
  });
  await db.person.update({
    where: { id: gone?.customer.id ?? "" },
    data: { deactivatedAt: new Date() },
  });
  const { sent } = await listSent(lead, place);
  const reached = new Map(sent.map((one) => [one.customerId, one.reached]));
  expect([read, gone, waiting].map((one) => reached.get(one?.customer.id ?? ""))).toEqual([
    "read",
    "closed",
    "unread",
  ]);
  expect(sent[0]).toMatchObject({ version: 1, archived: true, isBack: false });
  const entry = { actorId: lead.id, action: "lists.read" };
  expect(await db.auditEntry.count({ where: entry })).toBe(1);
});

test("once the article is back it is said beside each of them", async () => {
  const { lead, place } = await withdrawn(1);
  await restoreArticle(lead, place);
  expect((await listSent(lead, place)).sent).toEqual([expect.objectContaining({ isBack: true })]);
});

test("it goes on page by page without gaps, and whoever was erased is not in it", async () => {
  const { lead, place, told } = await withdrawn(23);
  const first = await listSent(lead, place);
  const second = await listSent(lead, { ...place, cursor: first.nextCursor });
  const ids = [...first.sent, ...second.sent].map(({ customerId }) => customerId);
  expect(new Set(ids).size).toBe(told.length);
  expect(second.nextCursor).toBeNull();
});

test("only leads see them", async () => {
  const place = await feesArticle();
  await expect(listSent(await createAgent(), place)).rejects.toThrow(Forbidden);
});

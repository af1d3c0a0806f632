import { expect, test } from "vitest";
import { markRead } from "#server/conversations/read.ts";
import { db } from "#server/platform/db.ts";
import { mailCorrection } from "#server/recalls/mail.ts";
import { startRecall } from "#server/recalls/recall.ts";
import { sendCorrections } from "#server/recalls/send.ts";
import { createAgent } from "#tests/support/factories.ts";
import { correctFees, feesArticle, tell } from "#tests/support/recalls.ts";

async function corrected() {
  const place = await feesArticle();
  const told = await tell(place);
  await correctFees(place);
  const lead = await createAgent("supervisor");
  const texts = { en: "We got it wrong." };
  await startRecall(lead, { ...place, version: 2, archived: false, texts });
  const { id } = await db.recall.findFirstOrThrow({ where: { slug: place.slug } });
  await sendCorrections(id);
  return { ...told, recallId: id };
}

const mailsTo = (toAddress: string) => db.mail.findMany({ where: { toAddress } });

test("whoever has not read the correction gets one mail, however often it is due", async () => {
  const { customer, recallId } = await corrected();
  const sent = [mailCorrection(recallId, customer.id), mailCorrection(recallId, customer.id)];
  expect((await Promise.all(sent)).toSorted()).toEqual([0, 1]);
  const [mail, ...more] = await mailsTo(customer.email);
  expect(more).toEqual([]);
  expect(mail?.text).toContain("We got it wrong.");
});

test("whoever has read it gets none", async () => {
  const { customer, conversationId, seq, recallId } = await corrected();
  await markRead(customer, { id: conversationId, seq: seq + 1 });
  expect(await mailCorrection(recallId, customer.id)).toBe(0);
  expect(await mailsTo(customer.email)).toEqual([]);
});

import { beforeEach, expect, test } from "vitest";
import { getRatingByLink, rateByLink, stopRatingMails } from "#server/feedback/rate-by-link.ts";
import { openFeedback } from "#server/feedback/open.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { ratingToken } from "#server/platform/rating-link.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { booked, callerOf, callOf, mailsTo, mondayWithOneAgent } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";

let agent: Viewer;

beforeEach(async () => {
  agent = await mondayWithOneAgent();
});

/** Booked for noon and made. */
async function kept() {
  const call = await booked("2026-11-23T12:00:00.000Z");
  const { id } = call.callback;
  setTime("2026-11-23T12:01:00Z");
  await callerOf(agent).callbacks.start({ id });
  setTime("2026-11-23T12:14:00Z");
  await callerOf(agent).callbacks.recordOutcome({ id, outcome: "reached" });
  return { customer: call.customer, id, token: ratingToken({ kind: "call", id }) };
}

const itemsOf = (callbackId: string) => db.feedbackItem.findMany({ where: { callbackId } });

test("after a call its customer says by the mail's link how it was, without signing in", async () => {
  const { customer, id, token } = await kept();
  const mail = (await mailsTo(customer)).at(-1);
  expect(mail?.subject).toBe("How was our call?");
  expect(mail?.text).toContain(`/rate/${token}`);
  expect(await getRatingByLink({ token })).toEqual({ kind: "call", score: null });

  expect(await rateByLink({ token, score: 2 })).toEqual({ kind: "call", score: 2 });
  expect(await itemsOf(id)).toEqual([]);
  await rateByLink({ token, score: 4, comment: "My card is 4111 1111 1111 1111, but friendly" });
  await rateByLink({ token, score: 5 });
  expect(await callOf(id)).toMatchObject({ score: 5 });
  const [item, ...more] = await itemsOf(id);
  expect(more).toEqual([]);
  expect(item).toMatchObject({ source: "rating", kind: "praise", score: 5, mayWrite: false });
  expect(item?.text).not.toContain("4111");
  expect((await openFeedback(agent, item?.id ?? "")).call).toMatchObject({ id });
});

test("two comments at once are one submission", async () => {
  const { id, token } = await kept();
  await Promise.all(["One", "Other"].map((comment) => rateByLink({ token, score: 3, comment })));
  expect(await itemsOf(id)).toHaveLength(1);
});

test("whoever does not want to be asked is not, and can still say how it was", async () => {
  const first = await kept();
  await stopRatingMails({ token: first.token });
  const { ratingMailsOffAt } = await db.person.findUniqueOrThrow({
    where: { id: first.customer.id },
  });
  expect(ratingMailsOffAt).not.toBeNull();
  await rateByLink({ token: first.token, score: 5 });
});

test("a chat that has ended is rated by a link as it is in the portal", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer, { closedAt: new Date("2026-11-23T09:00:00Z") });
  const token = ratingToken({ kind: "chat", id });
  await rateByLink({ token, score: 1, comment: "Nobody came" });
  expect(await getRatingByLink({ token })).toEqual({ kind: "chat", score: 1 });
  const item = await db.feedbackItem.findFirstOrThrow({ where: { conversationId: id } });
  expect(item).toMatchObject({ customerId: customer.id, kind: "problem", text: "Nobody came" });
});

test("a link that we have not made, of what is not over, or is long over, leads nowhere", async () => {
  const open = await createConversation(await createCustomer());
  const past = await createConversation(await createCustomer(), {
    closedAt: new Date("2026-10-01T09:00:00Z"),
  });
  const { id } = (await booked("2026-11-23T12:00:00.000Z")).callback;
  const links = [
    ratingToken({ kind: "chat", id: open.id }),
    ratingToken({ kind: "chat", id: past.id }),
    ratingToken({ kind: "call", id }),
    ratingToken({ kind: "call", id: open.id }).replace(/^call/, "chat"),
    "nothing",
  ];
  for (const token of links) {
    await expect(getRatingByLink({ token })).rejects.toThrow(NotFound);
    await expect(rateByLink({ token, score: 5 })).rejects.toThrow(NotFound);
    await expect(stopRatingMails({ token })).rejects.toThrow(NotFound);
  }
});

test("whoever has left is not written down any more", async () => {
  const { customer, token } = await kept();
  await db.person.update({ where: { id: customer.id }, data: { deactivatedAt: new Date() } });
  await expect(rateByLink({ token, score: 5 })).rejects.toThrow(NotFound);
});

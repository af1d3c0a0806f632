import { beforeEach, expect, test } from "vitest";
import { decideAnswer } from "#server/knowledge/decide.ts";
import { listUnhelpful } from "#server/knowledge/unhelpful.ts";
import { judgeAnswer, listVerdicts, takeVerdictBack } from "#server/knowledge/verdict.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { createAnswer } from "#tests/support/knowledge.ts";

let customer: Viewer;
let place: { conversationId: string; seq: number };
beforeEach(async () => {
  customer = await createCustomer();
  place = await createAnswer(customer);
});

const unhelpful = { isHelpful: false, reason: "wrong" } as const;
const said = () => listVerdicts(customer, place.conversationId);

test("a customer says that an answer was not helpful and why, changes it, and takes it back", async () => {
  await judgeAnswer(customer, { ...place, isHelpful: false });
  expect(await said()).toEqual([{ seq: place.seq, isHelpful: false, reason: null, text: "" }]);

  await judgeAnswer(customer, { ...place, isHelpful: false, reason: "other", text: "Too long" });
  expect(await said()).toMatchObject([{ reason: "other", text: "Too long" }]);

  await judgeAnswer(customer, { ...place, isHelpful: true });
  expect(await said()).toEqual([{ seq: place.seq, isHelpful: true, reason: null, text: "" }]);

  await takeVerdictBack(customer, place);
  expect(await said()).toEqual([]);
});

test("staff see it in the conversation; no other customer sees or says anything", async () => {
  await judgeAnswer(customer, { ...place, ...unhelpful });
  expect(await listVerdicts(await createAgent(), place.conversationId)).toHaveLength(1);

  const stranger = await createCustomer();
  await expect(listVerdicts(stranger, place.conversationId)).rejects.toThrow(NotFound);
  await expect(judgeAnswer(stranger, { ...place, isHelpful: true })).rejects.toThrow(NotFound);
  await expect(takeVerdictBack(stranger, place)).rejects.toThrow(NotFound);
  await expect(judgeAnswer(await createAgent(), { ...place, isHelpful: true })).rejects.toThrow(
    Forbidden,
  );
  expect(await said()).toMatchObject([unhelpful]);
});

test("of two devices at once each is heard, and one verdict stands", async () => {
  await Promise.all([
    judgeAnswer(customer, { ...place, isHelpful: true }),
    judgeAnswer(customer, { ...place, ...unhelpful }),
  ]);
  expect(await said()).toHaveLength(1);
});

test("words are kept without the card that somebody wrote into them", async () => {
  const text = "My card is 4111 1111 1111 1111";
  await judgeAnswer(customer, { ...place, isHelpful: false, reason: "other", text });
  expect((await said())[0]?.text).not.toContain("4111 1111");
});

test("only whole answers are judged: no words of the customer, nothing cut short, nothing that leads to a person", async () => {
  const { conversationId } = place;
  const judge = (seq: number) => judgeAnswer(customer, { conversationId, seq, isHelpful: true });
  await expect(judge(place.seq - 1)).rejects.toThrow(NotFound);
  await expect(judge(99)).rejects.toThrow(NotFound);
  for (const content of [{ cut: "stopped" as const }, { isForPerson: true }]) {
    const other = await createCustomer();
    const attempt = judgeAnswer(other, {
      ...(await createAnswer(other, content)),
      isHelpful: true,
    });
    await expect(attempt).rejects.toThrow(NotFound);
  }
});

test("once the conversation is over nothing is said or taken back", async () => {
  await judgeAnswer(customer, { ...place, ...unhelpful });
  await db.conversation.update({
    where: { id: place.conversationId },
    data: { closedAt: new Date() },
  });
  await expect(judgeAnswer(customer, { ...place, isHelpful: true })).rejects.toThrow(Forbidden);
  await expect(takeVerdictBack(customer, place)).rejects.toThrow(Forbidden);
  expect(await said()).toMatchObject([unhelpful]);
});

test("whoever changes their mind is heard again by staff who had decided already", async () => {
  const lead = await createAgent("supervisor");
  const open = async () =>
    (await listUnhelpful(lead, { state: "open" })).items.find(
      ({ conversationId }) => conversationId === place.conversationId,
    );
  await judgeAnswer(customer, { ...place, ...unhelpful });
  await decideAnswer(lead, { id: (await open())?.id ?? "", outcome: "answered" });
  expect(await open()).toBeUndefined();

  await judgeAnswer(customer, { ...place, ...unhelpful });
  expect(await open()).toBeUndefined();
  await judgeAnswer(customer, { ...place, isHelpful: false, reason: "outdated" });
  expect(await open()).toMatchObject({ reason: "outdated", decision: null });
});

import { beforeEach, expect, test } from "vitest";
import { decideAnswer, decideGaps, undoDecision } from "#server/knowledge/decide.ts";
import { draftArticle } from "#server/knowledge/draft.ts";
import { listGaps } from "#server/knowledge/gaps.ts";
import { listUnhelpful } from "#server/knowledge/unhelpful.ts";
import { judgeAnswer } from "#server/knowledge/verdict.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { createAnswer, createGap } from "#tests/support/knowledge.ts";

let ruth: Viewer;
let samir: Viewer;
let id: string;
beforeEach(async () => {
  await db.knowledgeGap.deleteMany();
  await db.answerVerdict.deleteMany();
  ruth = await createAgent("supervisor", { name: "Ruth Falk" });
  samir = await createAgent("admin", { name: "Samir Haddad" });
  ({ id } = await createGap(await createCustomer(), "Can I pay with a gift card?"));
  await createGap(await createCustomer(), "Do you take gift cards?");
});

const askAgain = async () => createGap(await createCustomer(), "can i pay by gift card");

async function cluster() {
  const states = ["open", "answered", "dismissed"] as const;
  const pages = await Promise.all(states.map((state) => listGaps(ruth, { state })));
  const found = pages.flatMap(({ clusters }) => clusters);
  expect(found).toHaveLength(1);
  return found[0];
}

test("what is answered now is done, and opens again when it is asked again", async () => {
  await decideGaps(ruth, { id, from: null, outcome: "answered" });
  expect(await cluster()).toMatchObject({
    state: "answered",
    decision: { outcome: "answered", by: "Ruth Falk" },
    askedAgain: 0,
  });

  await askAgain();
  const again = await cluster();
  expect(again).toMatchObject({ state: "open", count: 3, askedAgain: 1 });

  await decideGaps(samir, { id, from: again?.decision?.id ?? null, outcome: "answered" });
  expect(await cluster()).toMatchObject({ state: "answered", decision: { by: "Samir Haddad" } });
  const entries = await db.auditEntry.findMany({ where: { action: "knowledge.decide" } });
  expect(entries.filter(({ actorId }) => [ruth.id, samir.id].includes(actorId))).toMatchObject([
    { details: { as: "answered", questions: 2 } },
    { details: { as: "answered", questions: 1 } },
  ]);
});

test("what is no gap stays none when it is asked again, until that is undone", async () => {
  const decision = await decideGaps(ruth, { id, from: null, outcome: "dismissed" });
  await askAgain();
  expect(await cluster()).toMatchObject({ state: "dismissed", count: 3 });

  await undoDecision(samir, decision.id);
  expect(await cluster()).toMatchObject({ state: "open", decision: null, count: 3 });
});

const refusalsOf = (attempts: PromiseSettledResult<unknown>[]) =>
  attempts.flatMap((attempt) => (attempt.status === "rejected" ? [attempt.reason] : []));

test("of two who decide at once one has, and the other is told by whom", async () => {
  const attempts = await Promise.allSettled([
    decideGaps(ruth, { id, from: null, outcome: "answered" }),
    decideGaps(samir, { id, from: null, outcome: "dismissed" }),
  ]);
  const winner = (await cluster())?.decision?.by ?? "";
  expect(refusalsOf(attempts)).toEqual([new Conflict("knowledge.overtaken", { name: winner })]);
  expect(await db.knowledgeDecision.count({ where: { decidedById: ruth.id } })).toBe(
    winner === "Ruth Falk" ? 1 : 0,
  );
});

test("who looks at what was decided since is told", async () => {
  await decideGaps(ruth, { id, from: null, outcome: "answered" });
  await askAgain();
  const late = decideGaps(samir, { id, from: null, outcome: "dismissed" });
  await expect(late).rejects.toThrow(new Conflict("knowledge.overtaken", { name: "Ruth Falk" }));
});

test("of two who undo at once one has", async () => {
  const decision = await decideGaps(ruth, { id, from: null, outcome: "dismissed" });
  const attempts = await Promise.allSettled(
    [ruth, samir].map((lead) => undoDecision(lead, decision.id)),
  );
  expect(refusalsOf(attempts)).toEqual([new Conflict("knowledge.undoneAlready")]);
});

async function judged() {
  const customer = await createCustomer();
  const place = await createAnswer(customer, {}, "Where is my order?");
  await judgeAnswer(customer, { ...place, isHelpful: false, reason: "no_help" });
  const [row] = (await listUnhelpful(ruth, { state: "open" })).items;
  return { row, customer, place };
}

test("an answer that did not help is shown with its question and reason, and is done once", async () => {
  const { row } = await judged();
  expect(row).toMatchObject({
    question: "Where is my order?",
    answer: "Because.",
    reason: "no_help",
  });
  const one = { id: row?.id ?? "" };
  const attempts = await Promise.allSettled([
    decideAnswer(ruth, { ...one, outcome: "answered" }),
    decideAnswer(samir, { ...one, outcome: "dismissed" }),
  ]);
  expect(refusalsOf(attempts)).toEqual([expect.any(Conflict)]);
  expect((await listUnhelpful(ruth, { state: "open" })).items).toEqual([]);
});

test("what its customer finds helpful by now is nothing to decide on", async () => {
  const { row, customer, place } = await judged();
  await judgeAnswer(customer, { ...place, isHelpful: true });
  const late = decideAnswer(ruth, { id: row?.id ?? "", outcome: "answered" });
  await expect(late).rejects.toThrow(new Conflict("knowledge.notAsSeen"));
});

test("agents read along and decide nothing, customers neither", async () => {
  const { row } = await judged();
  for (const stranger of [await createAgent(), await createCustomer()]) {
    await expect(decideGaps(stranger, { id, from: null, outcome: "answered" })).rejects.toThrow(
      Forbidden,
    );
    const answer = { id: row?.id ?? "", outcome: "answered" as const };
    await expect(decideAnswer(stranger, answer)).rejects.toThrow(Forbidden);
    await expect(undoDecision(stranger, id)).rejects.toThrow(Forbidden);
    await expect(draftArticle(stranger, { of: "gap", id })).rejects.toThrow(Forbidden);
  }
  await expect(listUnhelpful(await createCustomer(), { state: "open" })).rejects.toThrow(Forbidden);
  expect((await listUnhelpful(await createAgent(), { state: "open" })).items).toHaveLength(1);
});

test("a draft is made of what a group asks, or of the question before an answer", async () => {
  expect(await draftArticle(ruth, { of: "gap", id })).toMatchObject({
    locale: "en",
    body: expect.stringContaining("Do you take gift cards?"),
  });
  const { row } = await judged();
  expect(await draftArticle(ruth, { of: "answer", id: row?.id ?? "" })).toMatchObject({
    title: "Where is my order?",
    slug: "where-is-my-order",
  });
  await expect(draftArticle(ruth, { of: "answer", id })).rejects.toThrow(NotFound);
});

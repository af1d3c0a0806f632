import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getCase } from "#server/cases/case.ts";
import { decideCase, withdrawCase } from "#server/cases/end.ts";
import { openCase } from "#server/cases/open.ts";
import { watchDeadlines } from "#server/cases/sweeps.ts";
import { addToCase, askCustomer, reopenCase } from "#server/cases/talk.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { getPlan } from "#server/plans/plan.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { faulty, reported } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

const words = (id: string, text = "It is the left one.") => ({
  id,
  key: randomUUID(),
  text,
  fileIds: [],
});

test("asked by staff the customer has two weeks; their answer gives it to us", async () => {
  const { customer, plan, id } = await reported();
  const agent = await createAgent();
  const question = async () => (await getPlan(customer, plan.id)).question;
  expect(await question()).toBeNull();
  await askCustomer(agent, { id, key: randomUUID(), text: "Which of the two is it?" });
  expect(await getCase(customer, id)).toMatchObject({ turn: "customer", dueOn: "2026-12-04" });
  expect(await question()).toEqual({ caseId: id, dueOn: "2026-12-04" });
  const mail = (await mailsTo(customer)).at(-1);
  expect(mail?.text).toContain("Which of the two is it?");

  setTime("2026-11-20T15:00:00Z");
  const answer = words(id);
  await Promise.all([addToCase(customer, answer), addToCase(customer, answer)]);
  const { turn, dueOn, history } = await getCase(customer, id);
  expect({ turn, dueOn }).toEqual({ turn: "us", dueOn: "2026-11-25" });
  expect(await question()).toBeNull();
  expect(history.map(({ step, by }) => [step, by?.isCustomer])).toEqual([
    ["opened", true],
    ["asked", false],
    ["said", true],
  ]);
});

test("what is added while the shop has its turn changes nobody's turn", async () => {
  const { customer, id } = await reported();
  await addToCase(customer, words(id));
  expect(await getCase(customer, id)).toMatchObject({ turn: "shop", dueOn: "2026-11-27" });
});

test("strangers neither read nor add, customers ask nobody, and nothing is said after the end", async () => {
  const { customer, id } = await reported();
  const stranger = await createCustomer();
  await expect(getCase(stranger, id)).rejects.toThrow(new NotFound());
  await expect(addToCase(stranger, words(id))).rejects.toThrow(new NotFound());
  await expect(reopenCase(stranger, { id, key: randomUUID(), text: "Mine." })).rejects.toThrow(
    new NotFound(),
  );
  await expect(askCustomer(customer, { id, key: randomUUID(), text: "Why?" })).rejects.toThrow(
    Forbidden,
  );
  await withdrawCase(customer, id);
  await expect(addToCase(customer, words(id))).rejects.toThrow(new Conflict("cases.hasEnded"));
});

test("closed too early, it is opened again: on hold, and ours to look into", async () => {
  const { customer, plan, id } = await reported();
  await decideCase(await createAgent(), { id, end: "declined", text: "They were worn." });
  expect(await getCase(customer, id)).toMatchObject({
    state: "declined",
    reopenUntil: "2026-12-20",
  });
  const again = () =>
    reopenCase(customer, { id, key: randomUUID(), text: "They were not, see the photo." });
  await Promise.all([again(), again()]);
  expect(await getCase(customer, id)).toMatchObject({ state: "open", turn: "us" });
  const { state, timeline } = await getPlan(customer, plan.id);
  expect(state).toBe("on_hold");
  expect(timeline.filter(({ kind }) => kind === "case_reopened")).toHaveLength(1);
});

test("opened again twice is enough, after a month too late, and never beside another open one", async () => {
  const { customer, plan, id } = await reported();
  const again = () => reopenCase(customer, { id, key: randomUUID(), text: "Still broken." });
  for (let times = 0; times < 2; times++) {
    await withdrawCase(customer, id);
    await again();
  }
  await withdrawCase(customer, id);
  await expect(again()).rejects.toThrow(new Conflict("cases.cannotReopen"));

  const other = await reported();
  await withdrawCase(other.customer, other.id);
  setTime("2026-12-21T12:00:00Z");
  const late = reopenCase(other.customer, {
    id: other.id,
    key: randomUUID(),
    text: "Still broken.",
  });
  await expect(late).rejects.toThrow(new Conflict("cases.cannotReopen"));

  setTime("2026-11-21T12:00:00Z");
  const third = await reported();
  await withdrawCase(third.customer, third.id);
  const reporter = { viewer: third.customer, customerId: third.customer.id };
  await openCase(reporter, faulty(third.plan));
  const beside = reopenCase(third.customer, {
    id: third.id,
    key: randomUUID(),
    text: "Still broken.",
  });
  await expect(beside).rejects.toThrow(new Conflict("plans.caseIsOpen"));
  expect((await getPlan(customer, plan.id)).state).not.toBe("on_hold");
});

test("a customer who is silent for two weeks is told, and can open it again", async () => {
  const { customer, id } = await reported();
  await askCustomer(await createAgent(), {
    id,
    key: randomUUID(),
    text: "Which of the two is it?",
  });
  setTime("2026-12-04T23:00:00Z");
  await watchDeadlines();
  expect(await getCase(customer, id)).toMatchObject({ state: "open" });
  setTime("2026-12-05T00:30:00Z");
  await Promise.all([watchDeadlines(), watchDeadlines()]);
  expect(await getCase(customer, id)).toMatchObject({
    state: "lapsed",
    reopenUntil: "2027-01-04",
  });
  const lapses = (await mailsTo(customer)).filter(({ subject }) => /without your/.test(subject));
  expect(lapses).toHaveLength(1);
});

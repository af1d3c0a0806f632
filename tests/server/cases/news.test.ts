import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getCase } from "#server/cases/case.ts";
import { decideCase, withdrawCase } from "#server/cases/end.ts";
import { openCase } from "#server/cases/open.ts";
import { addToCase, askCustomer, passOn, reopenCase } from "#server/cases/talk.ts";
import { Conflict } from "#server/platform/errors.ts";
import { choose, onAutopay } from "#tests/support/autopay.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { faulty, reported } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";

const words = (id: string, text = "It is the left one.") => ({
  id,
  key: randomUUID(),
  text,
  fileIds: [],
});

async function lastOf(customer: Parameters<typeof getCase>[0], id: string) {
  const { history } = await getCase(customer, id);
  return history.at(-1)?.id ?? "";
}

test("who decides on what they have not read is told, and what they meant to do is not done", async () => {
  const { customer, id } = await reported();
  const [one, other] = [await createAgent(), await createAgent()];
  const seen = await lastOf(customer, id);
  setTime("2026-11-20T12:01:00Z");
  await askCustomer(one, { ...words(id, "Which one?"), seen });
  const news = new Conflict("cases.hasNews");
  const no = { id, end: "declined" as const, text: "Worn.", key: randomUUID() };
  await expect(decideCase(other, { ...no, seen })).rejects.toEqual(news);
  await expect(decideCase(other, { id, end: "accepted", minor: 1, seen })).rejects.toEqual(news);
  await expect(passOn(other, { ...words(id), seen })).rejects.toEqual(news);
  await expect(askCustomer(other, { ...words(id), seen })).rejects.toEqual(news);
  expect(await getCase(customer, id)).toMatchObject({ state: "open", turn: "customer" });

  const decision = { ...no, seen: await lastOf(customer, id) };
  await decideCase(other, decision);
  await decideCase(other, decision);
  expect(await getCase(customer, id)).toMatchObject({ state: "declined" });
});

test("a part is told with what was asked for and why it is not all of it", async () => {
  const { customer, id } = await reported();
  const text = "The shop gives back what the sole costs.";
  await decideCase(await createAgent(), { id, end: "accepted", minor: 6_266, text });
  const mail = (await mailsTo(customer)).at(-1);
  expect(mail?.text).toContain("You asked for £187.98.");
  expect(mail?.text).toContain(text);
  const { history } = await getCase(customer, id);
  expect(history.at(-1)).toMatchObject({ step: "accepted", text });
});

test("a mail names no day that is over as the next one", async () => {
  const paying = await onAutopay();
  const { customer, plan } = paying;
  await choose(paying, paying.methodId, false);
  setTime("2026-11-25T12:00:00Z");
  const { id } = await openCase({ viewer: customer, customerId: customer.id }, faulty(plan));
  setTime("2026-11-26T12:00:00Z");
  await withdrawCase(customer, id);
  const mail = (await mailsTo(customer)).at(-1);
  expect(mail?.text).toContain("£62.66 was due on Tuesday 24 November and is overdue");
  expect(mail?.text).not.toContain("Next:");
});

test("what staff open again does not count against the customer", async () => {
  const { customer, id } = await reported();
  const agent = await createAgent();
  for (const viewer of [customer, agent, customer]) {
    await withdrawCase(customer, id);
    await reopenCase(viewer, words(id));
  }
  expect(await getCase(customer, id)).toMatchObject({ closesForGood: true });
  await withdrawCase(customer, id);
  await expect(reopenCase(customer, words(id))).rejects.toEqual(new Conflict("cases.cannotReopen"));
});

test("twenty additions in a row are enough; asked for more, the customer can answer", async () => {
  const { customer, id } = await reported();
  setTime("2026-11-20T12:01:00Z");
  for (let count = 0; count < 20; count++) await addToCase(customer, words(id));
  await expect(addToCase(customer, words(id))).rejects.toEqual(new Conflict("cases.tooLong"));
  setTime("2026-11-20T12:02:00Z");
  await askCustomer(await createAgent(), words(id, "Which one?"));
  setTime("2026-11-20T12:03:00Z");
  await addToCase(customer, words(id));
  expect(await getCase(customer, id)).toMatchObject({ turn: "us" });
});

test("reported by staff the mail says who has done it", async () => {
  const { customer, plan } = await onAutopay();
  const agent = await createAgent();
  await openCase({ viewer: agent, customerId: customer.id }, faulty(plan));
  const mail = (await mailsTo(customer)).at(-1);
  expect(mail?.text).toContain(`${agent.name} reported for you something about`);
});

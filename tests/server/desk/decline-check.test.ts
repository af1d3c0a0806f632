import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { askToCheck } from "#server/desk/decline-check.ts";
import { spendingInConversation } from "#server/desk/customer-spending.ts";
import { askForPerson } from "#server/desk/requests.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { newestDecline } from "#server/spending/declines.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { declineOf, limitedCustomer } from "#tests/support/spending.ts";

beforeEach(() => setTime("2026-11-23T10:00:00Z"));

const requestsOf = ({ id: customerId }: Viewer) =>
  db.humanRequest.findMany({ where: { customerId } });

const FACTS =
  "Purchase not approved: Fjord & Fell, SEK\u00a0899.00, 23 Nov. Reason shown: A payment was overdue.";

test("a person is asked for who knows which purchase it was, however often it is sent", async () => {
  const customer = await createCustomer({ locale: "en-GB" });
  const check = { declineId: await declineOf(customer), clientKey: randomUUID() };
  expect(await askToCheck(customer, check)).toMatchObject({ status: "waiting" });
  await Promise.all([askToCheck(customer, check), askToCheck(customer, check)]);
  expect(await requestsOf(customer)).toEqual([
    expect.objectContaining({ askedBy: "button", reason: FACTS }),
  ]);
});

test("whoever waits already says now what for", async () => {
  const customer = await createCustomer({ locale: "en-GB" });
  await askForPerson(customer, { clientKey: randomUUID() });
  await askToCheck(customer, { declineId: await declineOf(customer), clientKey: randomUUID() });
  expect(await requestsOf(customer)).toEqual([expect.objectContaining({ reason: FACTS })]);
});

test("somebody else's decline does not exist, and asks for nobody", async () => {
  const stranger = await createCustomer();
  const declineId = await declineOf(await createCustomer());
  const check = askToCheck(stranger, { declineId, clientKey: randomUUID() });
  await expect(check).rejects.toThrow(NotFound);
  expect(await requestsOf(stranger)).toEqual([]);
});

test("the home page tells of a decline for a week", async () => {
  const customer = await createCustomer();
  const id = await declineOf(customer);
  expect(await newestDecline(customer)).toMatchObject({ id, reason: "overdue_payment" });
  expect(await newestDecline(await createCustomer())).toBeNull();
  setTime("2026-11-30T09:00:00Z");
  expect(await newestDecline(customer)).toBeNull();
});

test("staff see it beside the conversation, which is audited; customers do not ask that way", async () => {
  const customer = await limitedCustomer();
  await declineOf(customer, "not_given");
  const { id } = await createConversation(customer);
  const agent = await createAgent();
  expect(await spendingInConversation(agent, id)).toMatchObject({
    limits: [{ left: { minor: 380_000, currency: "SEK" } }],
    break: null,
    declines: [{ merchant: "Fjord & Fell", reason: "not_given" }],
  });
  expect(await db.auditEntry.count({ where: { actorId: agent.id, subjectId: id } })).toBe(1);
  await expect(spendingInConversation(customer, id)).rejects.toThrow(Forbidden);
});

import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { chargeOfProposal, confirmProposal } from "#server/assistant/confirm.ts";
import { append } from "#server/conversations/log.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { setTime } from "#tests/support/clock.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";
import { addCard, payingCustomer } from "#tests/support/paying-customer.ts";

let customer: Viewer;
let methodId: string;
let place: { conversationId: string; seq: number };
let part: { planId: string; amountMinor: number; leftMinor: number };

beforeEach(async () => {
  const paying = await payingCustomer();
  ({ customer, methodId } = paying);
  part = { planId: paying.plan.id, amountMinor: 6266, leftMinor: 12_532 };
  const { id: conversationId } = await createConversation(customer);
  const { planId, amountMinor } = part;
  const total = { minor: 6266, currency: "GBP" };
  const proposal = {
    key: randomUUID(),
    parts: [{ planId, amountMinor }],
    total,
    merchants: ["Sole"],
  };
  const said = {
    kind: "message",
    author: "assistant",
    content: { text: "Pay?", proposal },
  } as const;
  const { seq } = await append({ conversationId, ...said });
  place = { conversationId, seq };
});

const confirm = (more: object = {}) =>
  confirmProposal(customer, { ...place, methodId, parts: [part], ...more });

const charges = () => db.charge.count({ where: { customerId: customer.id } });

test("a card that is confirmed in two tabs at once is one charge, which a reload finds", async () => {
  expect(await chargeOfProposal(customer, place)).toBeNull();
  const [first, second] = await Promise.all([confirm(), confirm()]);
  expect(first.id).toBe(second.id);
  expect(await chargeOfProposal(customer, place)).toMatchObject({ id: first.id, state: "settled" });
});

const inMinutes = (minutes: number) =>
  setTime(new Date(Date.now() + minutes * 60_000).toISOString());

test("after ten minutes nothing is taken, but what was confirmed before is still that charge", async () => {
  inMinutes(10.1);
  await expect(confirm()).rejects.toThrow(new Conflict("plans.proposalOld"));
  expect(await charges()).toBe(0);

  inMinutes(9.5);
  const { id } = await confirm();
  inMinutes(11);
  expect(await confirm()).toMatchObject({ id });
});

test("what was sent must be what stands on the card", async () => {
  const dearer = { ...part, amountMinor: 6267, leftMinor: 12_531 };
  await expect(confirm({ parts: [dearer] })).rejects.toThrow(Conflict);
  await expect(confirm({ parts: [part, part] })).rejects.toThrow(Conflict);
  expect(await charges()).toBe(0);
});

test("after a decline another card pays, with a key of its own", async () => {
  const poor = await addCard(customer, "9995");
  expect(await confirm({ methodId: poor })).toMatchObject({ state: "declined" });
  expect(await confirm({ key: randomUUID() })).toMatchObject({ state: "settled" });
});

test("somebody else's card, and a message that is none, do not exist", async () => {
  const stranger = await createCustomer();
  await expect(confirmProposal(stranger, { ...place, methodId, parts: [part] })).rejects.toThrow(
    NotFound,
  );
  await expect(confirm({ seq: place.seq + 1 })).rejects.toThrow(NotFound);
  await expect(chargeOfProposal(stranger, place)).rejects.toThrow(NotFound);
});

const putBefore = (planId: string) =>
  append({
    conversationId: place.conversationId,
    kind: "message",
    author: "assistant",
    content: {
      text: "Pay?",
      proposal: {
        key: randomUUID(),
        parts: [{ planId, amountMinor: 100 }],
        total: { minor: 100, currency: "GBP" },
        merchants: ["Sole"],
      },
    },
  });

test("nothing is taken by a card in whose place a newer one for its plan stands", async () => {
  await putBefore(part.planId);
  await expect(confirm()).rejects.toThrow(new Conflict("plans.cardReplaced"));
  expect(await charges()).toBe(0);
});

test("a card for another plan changes nothing, and what was confirmed before stays", async () => {
  await putBefore(randomUUID());
  const { id } = await confirm();
  await putBefore(part.planId);
  expect((await confirm()).id).toBe(id);
});

import { expect, test } from "vitest";
import { Proposed } from "#app/_chat/proposal/proposed.tsx";
import { isProposalOld } from "#server/conversations/policy.ts";
import { rowsOf } from "#app/_chat/state/rows.ts";
import type { EventContent, EventKind, EventView } from "#server/conversations/schema.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const proposal = {
  key: "0199a6f0-0000-4000-8000-000000000001",
  parts: [{ planId: "0199a6f0-0000-7000-8000-000000000002", amountMinor: 6266 }],
  total: { minor: 6266, currency: "GBP" },
  merchants: ["North Sole", "Fjord & Fell"],
};
const paid = {
  chargeId: "0199a6f0-0000-7000-8000-000000000003",
  minor: 6266,
  currency: "GBP",
  method: "Visa ···· 4242",
  merchants: ["Fjord & Fell", "North Sole"],
  by: null,
};

const event = <Kind extends EventKind>(seq: number, kind: Kind, content: EventContent<Kind>) =>
  ({
    conversationId: "c",
    seq,
    kind,
    author: kind === "paid" ? "system" : "assistant",
    authorName: null,
    clientKey: null,
    internal: false,
    content,
    createdAt: `2026-11-23T11:5${seq}:00.000Z`,
  }) as EventView;

const receiptsOf = (...events: EventView[]) =>
  rowsOf(events, (instant) => instant.slice(0, 10)).flatMap((row) =>
    row.kind === "words" ? [row.receipt?.chargeId ?? null] : [],
  );

const card = (seq: number) => event(seq, "message", { text: "You can pay now.", proposal });

test("a card becomes the receipt of the payment that follows it", () => {
  expect(receiptsOf(card(1), event(2, "paid", paid))).toEqual([paid.chargeId]);
  expect(receiptsOf(event(1, "paid", paid), card(2))).toEqual([null]);
});

test("another sum, another currency or another shop is another payment", () => {
  for (const other of [{ minor: 1 }, { currency: "EUR" }, { merchants: ["North Sole"] }]) {
    expect(receiptsOf(card(1), event(2, "paid", { ...paid, ...other }))).toEqual([null]);
  }
});

test("asked twice, it is the later card that was confirmed", () => {
  expect(receiptsOf(card(1), card(2), event(3, "paid", paid))).toEqual([null, paid.chargeId]);
});

test("a card is good for ten minutes", () => {
  const createdAt = new Date("2026-11-23T12:00:00.000Z");
  expect(isProposalOld(createdAt, new Date("2026-11-23T12:10:00Z"))).toBe(false);
  expect(isProposalOld(createdAt, new Date("2026-11-23T12:10:01Z"))).toBe(true);
});

test("staff see what was proposed and what came of it, and can confirm neither", async () => {
  const open = await rendered(<Proposed proposal={proposal} receipt={null} />);
  expect(readable(open)).toBe("Payment proposed: £62.66 to North Sole and Fjord &amp; Fell");
  expect(open).not.toContain("<button");
  const done = readable(await rendered(<Proposed proposal={proposal} receipt={paid} />));
  expect(done).toBe("£62.66 paid to North Sole and Fjord &amp; Fell");
});

import { expect, test } from "vitest";
import { rowForCustomer } from "#server/privacy/export/row-for-customer.ts";

const subject = {
  id: "me",
  email: "ada@example.test",
  phone: "+46701234567",
  staff: new Map([["grace", "Grace Berg"]]),
};

test("people are told by their first names, and secrets not at all", () => {
  const row = {
    token_hash: "x",
    agent_id: "grace",
    by_id: "me",
    asked_by_id: "gone",
    user_agent: "F",
  };
  expect(rowForCustomer(row, subject)).toEqual({
    agent: "Grace",
    by: "you",
    askedBy: "someone",
    userAgent: "F",
  });
});

test("in a note about the customer nobody else can be found", () => {
  const text =
    "Grace Berg asked bo@example.test, +44 20 7946 0018; ada@example.test, 0701234567. Order 20261129.";
  expect(
    rowForCustomer({ kind: "note", internal: true, content: { text } }, subject).content,
  ).toEqual({
    text: "Grace asked […], […]; ada@example.test, 0701234567. Order 20261129.",
  });
});

test("what was said in the chat stays as it was said", () => {
  const content = { text: "Write to bo@example.test" };
  expect(rowForCustomer({ kind: "message", internal: false, content }, subject).content).toEqual(
    content,
  );
});

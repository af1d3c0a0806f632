import { describe, expect, test } from "vitest";
import { chat } from "#tests/support/embedded-chat.ts";
import { facts } from "#tests/support/assistant-facts.ts";

describe("help", () => {
  test("advice is the article's own, and names its version", async () => {
    const { answer, sources } = await chat()("how do I pay early?");
    expect(answer).toContain("Paying early costs nothing.");
    expect(sources).toEqual(["pay-early@3"]);
  });

  test("where no article fits, it says so and cites none", async () => {
    const { answer, sources } = await chat("en-GB", { searchHelp: { passages: [] } })(
      "how do I pay early?",
    );
    expect(answer).toMatch(/couldn’t find anything/);
    expect(sources).toEqual([]);
  });
});

test("an open return, a refund and every plan are told from the facts", async () => {
  const say = chat();
  expect((await say("what is the status of my return?")).answer).toContain("16 November");
  expect((await say("where is my refund?")).answer).toContain("€10.00 of it comes off your plan");
  expect((await say("how much do I owe in total?")).answer).toContain("€784.95");
  expect((await say("what's due in december?")).answer.match(/^- /gm)).toHaveLength(2);
});

test("who has nothing to pay reads that", async () => {
  const say = chat("en-GB", {
    listPlans: { plans: [] },
    nextPayments: { ...facts.nextPayments, payments: [], totals: [] },
    refundStatus: { refunds: [] },
  });
  expect((await say("when is my next payment?")).answer).toBe("You have nothing left to pay.");
  expect((await say("show all my plans")).answer).toBe("You have no plans with us yet.");
  expect((await say("where is my refund?")).answer).toMatch(/can’t see a refund yet/);
});

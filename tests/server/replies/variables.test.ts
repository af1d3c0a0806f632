import { expect, test } from "vitest";
import { isShortcut, newReply, plainShortcut } from "#server/replies/schema.ts";
import {
  filled,
  missingIn,
  unknownIn,
  type Values,
  variablesIn,
} from "#server/replies/variables.ts";
import { replyWith } from "#tests/support/replies.ts";

const values: Values = {
  customer: "Ada",
  agent: "Grace",
  amount: "£62.66",
  due: null,
  merchant: "North Sole",
  company: "Kindline",
};

test("variables are filled wherever they stand, with or without blanks inside", () => {
  const text = "Hi {{customer}}, {{ amount }} to {{merchant}}. Yours, {{agent}} {{customer}}";
  expect(variablesIn(text)).toEqual(["customer", "amount", "merchant", "agent"]);
  expect(filled(text, values)).toBe("Hi Ada, £62.66 to North Sole. Yours, Grace Ada");
});

test("a value that looks like a pattern or a variable stands for itself", () => {
  expect(filled("To {{merchant}}", { ...values, merchant: "$& {{agent}}" })).toBe(
    "To $& {{agent}}",
  );
});

test("what has no value is named", () => {
  expect(missingIn("{{due}}, {{amount}}, {{due}}", values)).toEqual(["due"]);
});

test("what looks like a variable and is none is not kept", () => {
  expect(unknownIn("Hi {{custmer}}, {{amount}")).toEqual(["{{custmer}}", "{{"]);
  expect(unknownIn("{one} and {{customer}}")).toEqual([]);
  const texts = { en: "Hi {{name}}" };
  expect(newReply.safeParse(replyWith({ texts })).success).toBe(false);
});

test("a shortcut is small letters and figures of any script, with hyphens between", () => {
  expect(plainShortcut(" /Late-Fee ")).toBe("late-fee");
  expect(["late-fee", "återköp", "استرداد", "2"].map(isShortcut)).not.toContain(false);
  expect(["", "late fee", "-a", "a/b", "a".repeat(31)].map(isShortcut)).not.toContain(true);
});

test("there is a text in at least one language, and none longer than 2,000 characters", () => {
  expect(newReply.safeParse(replyWith({ texts: {} })).success).toBe(false);
  expect(newReply.safeParse(replyWith({ texts: { en: "a".repeat(2001) } })).success).toBe(false);
  expect(newReply.safeParse(replyWith({ texts: { ar: "a".repeat(2000) } })).success).toBe(true);
});

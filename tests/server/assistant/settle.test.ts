import { expect, test } from "vitest";
import { factsFor } from "#server/assistant/fact-texts.ts";
import { answerTo } from "#tests/support/embedded-answer.ts";
import { financed, settlementNow } from "#tests/support/financing.ts";

test("whoever wants to pay off everything hears what that costs today, and what it saves", async () => {
  const { customer, plan } = await financed("2026-01-30");
  const { amount, saved } = await settlementNow(customer, plan.id);
  const { money } = factsFor(customer, "2026-01-30");

  const { text, proposal } = await answerTo(customer, "pay off my plan now");

  expect(proposal).toMatchObject({ total: amount });
  expect(text).toContain(money(amount).text);
  expect(text).toContain(`Paying it all off today saves you ${money(saved).text} of interest.`);
});

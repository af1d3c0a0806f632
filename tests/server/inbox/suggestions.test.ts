import { expect, test } from "vitest";
import { suggestionsFor } from "#server/inbox/suggestions.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { createPlan } from "#tests/support/plans.ts";
import { declineOf } from "#tests/support/spending.ts";

test("a chat begins with what is the customer's own, and with nobody else's", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer, { at: new Date("2026-01-10T10:00:00Z") });
  await declineOf(customer, "over_limit", new Date());
  const own = await suggestionsFor(customer, { planId: null });
  expect(own[0]).toMatchObject({ kind: "overdue", plan: { planId: plan.id } });
  expect(own[1]).toMatchObject({ kind: "declined", amount: { minor: 89_900, currency: "SEK" } });

  const stranger = await createCustomer();
  const general = ["how", "limit", "return"].map((question) => ({ kind: "general", question }));
  expect(await suggestionsFor(stranger, { planId: null })).toEqual(general);
  expect(await suggestionsFor(stranger, { planId: plan.id })).toEqual(general);
});

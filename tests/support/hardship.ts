import { randomUUID } from "node:crypto";
import { askForRelief } from "#server/hardship/ask.ts";
import { type agreeOnRelief, declineRelief } from "#server/hardship/end.ts";
import type { PlanInNeed, Relief } from "#server/hardship/schema.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent } from "./factories.ts";

type Asked = Parameters<typeof askForRelief>[1];
type Agreement = Parameters<typeof agreeOnRelief>[1];

export const inNeed = (planIds: string[], overrides: Partial<Asked> = {}): Asked => ({
  key: randomUUID(),
  planIds,
  reason: "less_income",
  text: "My hours were cut.",
  wish: "two_months",
  ...overrides,
});

/** At the customer's own word. @returns the request's id */
export async function pausePlans(customer: Viewer, plans: { id: string }[], at?: Date) {
  const asked = inNeed(plans.map(({ id }) => id));
  const { id } = await askForRelief({ viewer: customer, customerId: customer.id }, asked, at);
  return id;
}

/** An agent who has learned to decide about hardship. */
export async function createTrained() {
  const agent = await createAgent();
  await db.person.update({ where: { id: agent.id }, data: { skills: ["hardship"] } });
  return agent;
}

/** What staff agree on with the customer, as the preview shows it. */
export const agreementTo = (
  relief: Relief,
  plans: PlanInNeed[],
  overrides: Partial<Agreement> & { id: string },
): Agreement => ({
  relief,
  withCustomer: true,
  text: null,
  terms: plans.flatMap(({ id: planId, terms }) =>
    terms
      .filter((one) => one.relief === relief)
      .map(({ firstOn, lastOn, count, amount }) => {
        return { planId, firstOn, lastOn, count, minor: amount.minor };
      }),
  ),
  ...overrides,
});

/** Without an agreement. */
export const endPause = (trained: Viewer, id: string) =>
  declineRelief(trained, { id, text: "Let us talk about it." });

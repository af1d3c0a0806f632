import { describe, expect, test } from "vitest";
import { askForRelief } from "#server/hardship/ask.ts";
import { agreeOnRelief, declineRelief, withdrawRequest } from "#server/hardship/end.ts";
import { getRequest, getRequestForStaff } from "#server/hardship/request.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import { onAutopay } from "#tests/support/autopay.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { agreementTo, createTrained, inNeed, pausePlans } from "#tests/support/hardship.ts";

async function waiting() {
  const { customer, plan } = await onAutopay();
  const id = await pausePlans(customer, [plan]);
  const trained = await createTrained();
  const { plans } = await getRequestForStaff(trained, id);
  return { customer, id, trained, plans };
}

describe("who decides", () => {
  test("nobody who is not trained, whatever their role, and never the customer", async () => {
    const { customer, id, plans } = await waiting();
    const agreement = agreementTo("two_months", plans, { id });
    for (const viewer of [await createAgent(), customer]) {
      await expect(agreeOnRelief(viewer, agreement)).rejects.toThrow(Forbidden);
      await expect(declineRelief(viewer, { id, text: "No." })).rejects.toThrow(Forbidden);
    }
  });

  test("a stranger sees and ends no request of others", async () => {
    const { id } = await waiting();
    const stranger = await createCustomer();
    await expect(getRequest(stranger, id)).rejects.toThrow(new NotFound());
    await expect(withdrawRequest(stranger, id)).rejects.toThrow(new NotFound());
    await expect(getRequestForStaff(stranger, id)).rejects.toThrow(Forbidden);
  });

  test("staff do not end it in the customer's name", async () => {
    const { id, trained } = await waiting();
    await expect(withdrawRequest(trained, id)).rejects.toThrow(Forbidden);
  });
});

test("asked for by staff the customer reads who it was", async () => {
  const { customer, plan } = await onAutopay();
  const agent = await createAgent();
  const { id } = await askForRelief(
    { viewer: agent, customerId: customer.id },
    inNeed([plan.id], { wish: null, text: null, reason: "unsaid" }),
  );
  expect(await getRequest(customer, id)).toMatchObject({ askedBy: agent.name, wish: null });
});

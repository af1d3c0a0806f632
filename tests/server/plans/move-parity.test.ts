import { expect, test } from "vitest";
import { proposeMove } from "#server/assistant/propose-move.ts";
import { factsFor } from "#server/assistant/fact-texts.ts";
import { moveInConversation } from "#server/desk/customer.ts";
import { recordPayment } from "#server/payments/payment.ts";
import { addDays } from "#server/platform/calendar.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { extendInstalment } from "#server/plans/extend.ts";
import { moveDueDate } from "#server/plans/move.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { getPlan } from "#server/plans/plan.ts";
import { openReturn } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { pendingFirst } from "#tests/support/paying-customer.ts";
import { pausePlans } from "#tests/support/hardship.ts";
import { attemptFor, createPlan, payAll } from "#tests/support/plans.ts";

const at = new Date("2026-11-24T09:00:00Z");
type State = (customer: Viewer, plan: OpenedPlan) => Promise<unknown>;

/** Every state that a plan of 23 November can be in, and the day on which it is looked at. */
const states: Record<string, [today: string, State]> = {
  "due today": ["2026-11-23", async () => {}],
  "a little late": ["2026-11-28", async () => {}],
  "late for long": ["2026-12-09", async () => {}],
  "the first is paid": ["2026-11-25", (_, plan) => recordPayment(attemptFor(plan, 1))],
  "all is paid": ["2026-11-25", (_, plan) => payAll(plan)],
  "on its way": ["2026-11-24", (customer, plan) => pendingFirst(customer, plan)],
  "a return is open": [
    "2026-11-25",
    (customer, { purchaseId }) => openReturn(customer, { purchaseId, amountMinor: 1000, at }),
  ],
  "in a payment pause": [
    "2026-11-25",
    (customer, { id: planId }) => pausePlans(customer, [{ id: planId }], at),
  ],
  "moved before": [
    "2026-11-25",
    (customer, { instalments: [first] }) =>
      extendInstalment(customer, {
        instalmentId: first?.id ?? "",
        fromOn: "2026-11-23",
        toOn: "2026-11-28",
        at,
      }),
  ],
};

test.each(Object.entries(states))(
  "page, assistant, desk and the write itself give one answer: %s",
  async (_, [today, become]) => {
    const customer = await createCustomer({ locale: "en-GB" });
    const plan = await createPlan(customer);
    await become(customer, plan);
    setTime(`${today}T11:00:00Z`);
    const agent = await createAgent();
    const { id: conversationId } = await createConversation(customer, { agentId: agent.id });
    const detail = await getPlan(customer, plan.id);

    for (const { id: instalmentId, dueOn: fromOn, move } of detail.instalments) {
      const possible = move !== null && "from" in move ? move : null;
      const last = possible?.to ?? addDays(fromOn, 1);
      const asked = { instalmentId, fromOn, toOn: addDays(last, possible ? 1 : 0) };
      const reason = move !== null && "reason" in move ? move.reason : "plans.nothingOwed";
      const expected = possible
        ? expect.stringMatching(/^plans\.(movedTooFar|pastTheNext)$/)
        : reason;
      const refusal = { reason: expected };
      const byOwner = { viewer: customer, customerId: customer.id };
      await expect(moveDueDate(byOwner, asked)).rejects.toMatchObject(refusal);
      await expect(moveInConversation(agent, { conversationId, ...asked })).rejects.toMatchObject(
        refusal,
      );
    }

    const [owed] = detail.instalments.filter(({ move }) => move !== null);
    const facts = factsFor(customer, today);
    const { proposal, answer } = proposeMove([detail], null, "en-GB", facts);
    const mayMove = owed?.move ? "from" in owed.move : false;
    expect(proposal !== null).toBe(mayMove);
    expect(answer.refusal !== null).toBe(owed !== undefined && !mayMove);
    if (!proposal || !owed?.move || !("from" in owed.move)) return;
    const { instalmentId, fromOn } = proposal;
    expect([instalmentId, fromOn]).toEqual([owed.id, owed.dueOn]);
    const moved = { instalmentId, fromOn, toOn: owed.move.to };
    await moveDueDate({ viewer: customer, customerId: customer.id }, moved);
  },
);

import { expect, test } from "vitest";
import { listAudit } from "#server/audit/entries.ts";
import { getCaseForStaff } from "#server/cases/case.ts";
import { acceptCase } from "#server/cases/end.ts";
import {
  DEFAULT_REFUND_RULES,
  REFUND_RULE_BOUNDS,
  refundLimit,
  type RefundRules,
} from "#server/cases/policy.ts";
import { previewRefundRules } from "#server/cases/rules-preview.ts";
import { refundRules } from "#server/cases/rules-schema.ts";
import { getRefundRules, setRefundRules } from "#server/cases/rules.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import { openReturn } from "#tests/support/cases.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { connectSimulator } from "#tests/support/payments.ts";
import { createPlan } from "#tests/support/plans.ts";
import { refusal } from "#tests/support/rules.ts";

const admin = () => createAgent("admin", { name: "Samir Haddad" });

/** Versions are shared by this file's tests: each begins at what is in force. */
async function setTo(rules: RefundRules) {
  const viewer = await admin();
  const { version } = await getRefundRules(viewer);
  return setRefundRules(viewer, { ...rules, version });
}

/** A purchase of 1,200.00 kronor, all of which goes back. */
async function returned() {
  connectSimulator();
  const customer = await createCustomer();
  const { purchaseId } = await createPlan(customer);
  return openReturn(customer, { purchaseId, amountMinor: 120_000, at: new Date() });
}

test("what an agent gives back alone, and what their page says of it, is the rule in force", async () => {
  const agent = await createAgent();
  await setTo({ agentEuros: 100 });
  const id = await returned();
  expect((await getCaseForStaff(agent, id)).limit).toEqual({ minor: 100_000, currency: "SEK" });
  expect(await acceptCase(agent, { id, minor: 120_000, text: null })).toBe("proposed");

  await setTo(DEFAULT_REFUND_RULES);
  expect((await getCaseForStaff(agent, id)).proposal).not.toBeNull();
  expect(await acceptCase(agent, { id: await returned(), minor: 120_000, text: null })).not.toBe(
    "proposed",
  );
});

test("other currencies follow the table, and whoever answers for others has no limit", async () => {
  const agent = { role: "agent" } as const;
  expect(refundLimit(agent, "GBP", { agentEuros: 100 })).toBe(8_000);
  expect(refundLimit(agent, "ISK", { agentEuros: 900 })).toBe(0);
  expect(refundLimit(agent, "EUR", { agentEuros: 0 })).toBe(0);
  expect(refundLimit({ role: "supervisor" }, "EUR", { agentEuros: 0 })).toBeNull();
});

test("the preview counts the open cases that one agent could decide", async () => {
  await setTo(DEFAULT_REFUND_RULES);
  await returned();
  const { open, now, after } = await previewRefundRules(await admin(), { agentEuros: 100 });
  expect(now).toBeGreaterThan(after);
  expect(open).toBeGreaterThanOrEqual(now);
});

test("each version says who set it; of two at once one is in force, and the other is told", async () => {
  const viewer = await admin();
  const { version } = await getRefundRules(viewer);
  const tries = await Promise.allSettled([
    setRefundRules(viewer, { agentEuros: 50, version }),
    setRefundRules(await admin(), { agentEuros: 60, version }),
  ]);
  const refused = tries.filter((one) => one.status === "rejected");
  expect(refused.map(({ reason }) => reason)).toEqual([new Conflict("rules.changedMeanwhile")]);
  const view = await getRefundRules(viewer);
  expect(view.versions[0]).toMatchObject({ version: version + 1, setBy: "Samir Haddad" });
  const { entries } = await listAudit(viewer, {});
  expect(entries[0]).toMatchObject({ action: "refunds.setRules" });
});

test("agents and customers set none, and none is out of its bounds, also in the table", async () => {
  for (const viewer of [await createAgent(), await createCustomer()]) {
    await expect(getRefundRules(viewer)).rejects.toThrow(Forbidden);
    await expect(previewRefundRules(viewer, DEFAULT_REFUND_RULES)).rejects.toThrow(Forbidden);
    await expect(setRefundRules(viewer, { ...DEFAULT_REFUND_RULES, version: 0 })).rejects.toThrow(
      Forbidden,
    );
  }
  const { id } = await admin();
  const { least, most } = REFUND_RULE_BOUNDS.agentEuros;
  for (const agentEuros of [least - 1, most + 1]) {
    expect(refundRules.safeParse({ agentEuros }).success).toBe(false);
    expect(
      await refusal(["insert into refund_rules values (1000, $1, $2, now())", [agentEuros, id]]),
    ).toBe("refund_rules_within_bounds");
  }
});

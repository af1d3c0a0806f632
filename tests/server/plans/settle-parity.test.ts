import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { proposePayment } from "#server/assistant/propose.ts";
import { factsFor } from "#server/assistant/fact-texts.ts";
import { openAgreement } from "#server/documents/agreement.ts";
import { agreementPdf } from "#server/documents/agreement-pdf.ts";
import { openReceipt } from "#server/documents/receipt.ts";
import { receiptPdf } from "#server/documents/receipt-pdf.ts";
import { openStatement } from "#server/documents/statement.ts";
import { getPlanReport } from "#server/feed/plan-report.ts";
import { recordPayment } from "#server/payments/payment.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { dayIn, setClock } from "#server/platform/clock.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { quotePayment } from "#server/plans/pay.ts";
import { getPlan, plansFor } from "#server/plans/plan.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { openReturn } from "#tests/support/cases.ts";
import { createAgent } from "#tests/support/factories.ts";
import { financed, goTo, quoteAll } from "#tests/support/financing.ts";
import { createTrained, endPause, pausePlans } from "#tests/support/hardship.ts";
import { cardOf, payWith } from "#tests/support/payments.ts";
import { readPdf, writePdf } from "#tests/support/pdf.ts";
import { attemptFor, payAll } from "#tests/support/plans.ts";

afterEach(() => setClock(() => new Date()));

const at = new Date("2026-03-01T09:00:00Z");
type Become = (customer: Viewer, plan: OpenedPlan) => Promise<unknown>;

/** Every state that a plan of 15 January with interest can be in, and the day on which it is looked at. */
const states: Record<string, [today: string, Become]> = {
  "on its first day": ["2026-01-15", async () => {}],
  "nothing is paid and much is late": ["2026-05-20", async () => {}],
  "two are paid": [
    "2026-03-20",
    async (_, plan) => {
      for (const number of [1, 2]) await recordPayment(attemptFor(plan, number, { at }));
    },
  ],
  "a part is paid": [
    "2026-03-20",
    (_, plan) => recordPayment(attemptFor(plan, 1, { amountMinor: 5_000, at })),
  ],
  "a part was refunded": [
    "2026-03-20",
    (_, { purchaseId }) => recordRefund({ id: randomUUID(), purchaseId, amountMinor: 30_000, at }),
  ],
  "a return is open": [
    "2026-03-20",
    (customer, { purchaseId }) => openReturn(customer, { purchaseId, amountMinor: 1_000, at }),
  ],
  "in a payment pause": ["2026-03-20", (customer, plan) => pausePlans(customer, [plan], at)],
  "after a payment pause": [
    "2026-03-20",
    async (customer, plan) =>
      endPause(await createTrained(), await pausePlans(customer, [plan], at)),
  ],
  "its last payment is left": [
    "2026-12-20",
    async (_, plan) => {
      for (let number = 1; number < 12; number++) await recordPayment(attemptFor(plan, number));
    },
  ],
  "all is paid": ["2026-03-20", (_, plan) => payAll(plan)],
  "on the last day": ["2027-01-15", async () => {}],
};

test.each(Object.entries(states))(
  "page, assistant, desk, company and the write itself say one amount: %s",
  async (_, [today, become]) => {
    const reference = randomUUID();
    const { customer, plan } = await financed("2026-01-15", "4242", { planReference: reference });
    goTo(today < "2026-03-01" ? today : "2026-03-01");
    await become(customer, plan);
    goTo(today);
    const page = await getPlan(customer, plan.id);
    const { settlement, remaining } = page;

    const [desk] = await plansFor(await createAgent(), customer.id);
    expect(desk?.settlement).toEqual(settlement);
    const facts = factsFor(customer, today);
    expect(facts.plan(page).settlement?.amount.minor).toBe(settlement?.amount.minor);
    const report = await getPlanReport(reference);
    expect(report).toMatchObject({
      settlementMinor: settlement?.amount.minor ?? null,
      interestSavedMinor: 0,
    });
    const named = { what: "all" as const, plans: [plan.id] };
    const { answer } = await proposePayment([page], named, {
      today,
      money: facts.money,
      quote: (parts) => quotePayment(customer, parts),
    });
    const whole = settlement?.amount.minor ?? remaining.minor;
    expect(answer.proposal?.total.minor ?? 0).toBe(whole);
    expect(answer.proposal?.saved?.minor).toBe(settlement?.saved.minor);
    if (whole === 0) return;

    const parts = [{ planId: plan.id, amountMinor: whole, leftMinor: 0 }];
    const more = [{ planId: plan.id, amountMinor: whole + 1 }];
    await expect(quotePayment(customer, more)).rejects.toMatchObject({
      reason: "plans.moreThanOwed",
    });
    expect(await quotePayment(customer, parts)).toMatchObject({
      total: { minor: whole },
      parts: [{ saved: settlement?.saved ?? null, left: { minor: 0 } }],
    });
    await payWith(customer, await cardOf(customer), parts);
    const { saved, state } = await getPlan(customer, plan.id);
    expect([state, saved.minor]).toEqual(["settled", settlement?.saved.minor ?? 0]);
    expect(await getPlanReport(reference)).toMatchObject({
      state: "settled",
      remainingMinor: 0,
      settlementMinor: null,
      interestSavedMinor: saved.minor,
    });
    const { payments } = await getPlanReport(reference);
    const each = payments.map(({ interestSavedMinor }) => interestSavedMinor);
    expect(each.reduce((sum, minor) => sum + minor, 0)).toBe(saved.minor);
  },
);

test("mail, receipt, statement and agreement say what was not charged", async () => {
  const { customer, plan, methodId } = await financed("2026-01-30");
  const { interest } = await getPlan(customer, plan.id);
  const { id } = await payWith(customer, methodId, await quoteAll(customer, plan.id));
  const { saved } = await getPlan(customer, plan.id);
  const { money } = factsFor(customer, dayIn(customer.timeZone));
  const text = money(saved).text;
  const printed = text.replaceAll("\u00a0", " ");

  const [mail] = await mailsTo(customer);
  expect(mail?.text).toContain(`so ${text} of interest isn’t charged`);

  const { owner, receipt } = await openReceipt(customer, id);
  expect((await readPdf(await writePdf(receiptPdf(owner, receipt)))).text).toContain(printed);
  expect(receipt.savedMinor).toBe(saved.minor);

  const period = { from: "2026-01-01", to: "2026-01-30" };
  const { statement } = await openStatement(customer, { customerId: customer.id, period });
  const [section] = statement.sections;
  const changes = section?.movements.map(({ kind, changeMinor }) => [kind, changeMinor]);
  expect(changes).toEqual([
    ["purchase", 120_000],
    ["interest", interest.minor],
    ["payment", -120_000 - interest.minor + saved.minor],
    ["interest_saved", -saved.minor],
  ]);
  expect(section?.closingMinor).toBe(0);

  const { agreement } = await openAgreement(customer, plan.id);
  const contract = await readPdf(await writePdf(agreementPdf(owner, agreement)));
  expect(contract.text).toContain("Effective annual rate");
  expect(contract.text).toContain("10.4%");
  expect(contract.text).toContain("you pay interest only until that day");
});

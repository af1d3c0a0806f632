import { describe, expect, test } from "vitest";
import { agreeOnRelief, declineRelief, withdrawRequest } from "#server/hardship/end.ts";
import { getRequest, getRequestForStaff } from "#server/hardship/request.ts";
import { endSettledRequests } from "#server/hardship/sweep.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { getPlan } from "#server/plans/plan.ts";
import { onAutopay } from "#tests/support/autopay.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { agreementTo, createTrained, pausePlans } from "#tests/support/hardship.ts";
import { ledgerSum, payAll } from "#tests/support/plans.ts";

/** 3 × 62.66 pounds due on 23 November, 23 December and 23 January; asked for two months without payments. */
async function waiting() {
  const paying = await onAutopay();
  const id = await pausePlans(paying.customer, [paying.plan]);
  const trained = await createTrained();
  const { plans } = await getRequestForStaff(trained, id);
  return { ...paying, id, trained, plans };
}

const datesOf = async ({ customer, plan }: Awaited<ReturnType<typeof waiting>>) =>
  (await getPlan(customer, plan.id)).instalments.map(({ dueOn, outstanding }) => [
    dueOn,
    outstanding.minor,
  ]);

describe("agreeing", () => {
  test("on what was asked for is in force at once, and told with every date", async () => {
    const asked = await waiting();
    const { customer, plan, trained, id, plans } = asked;
    const agreement = agreementTo("two_months", plans, { id, withCustomer: false });
    await agreeOnRelief(trained, { ...agreement, text: "All the best for your new job." });
    expect(await datesOf(asked)).toEqual([
      ["2027-01-23", 6266],
      ["2027-02-23", 6266],
      ["2027-03-23", 6266],
    ]);
    const { state, timeline } = await getPlan(customer, plan.id);
    expect(state).toBe("on_track");
    const told = timeline.filter(({ kind }) => kind.startsWith("hardship_"));
    expect(told.map(({ kind, relief }) => [kind, relief])).toEqual([
      ["hardship_ended", "two_months"],
      ["hardship_opened", null],
    ]);
    expect(await getRequest(customer, id)).toMatchObject({
      state: "agreed",
      relief: "two_months",
      endedBy: trained.name,
      answer: "All the best for your new job.",
    });
    const mail = (await mailsTo(customer)).at(-1);
    expect(mail?.subject).toBe("What we’ve agreed on");
    expect(mail?.text).toMatch(/3 payments, the first of £62\.66 on Saturday,? 23 January 2027/);
    expect(mail?.text).toContain("All the best for your new job.");
    expect(mail?.text).toContain("StepChange");
    const entries = await db.auditEntry.findMany({ where: { subjectId: id } });
    expect(entries.map(({ action }) => action).toSorted()).toEqual([
      "hardship.agreed",
      "hardship.read",
    ]);
  });

  test("on smaller payments puts what is owed into other parts, and the ledger says so", async () => {
    const asked = await waiting();
    const { customer, plan, trained, id, plans } = asked;
    await agreeOnRelief(trained, agreementTo("half", plans, { id }));
    expect(await datesOf(asked)).toEqual([
      ["2026-12-23", 3133],
      ["2027-01-23", 3133],
      ["2027-02-23", 3133],
      ["2027-03-23", 3133],
      ["2027-04-23", 3133],
      ["2027-05-23", 3133],
    ]);
    const { total, remaining, instalmentCount } = await getPlan(customer, plan.id);
    expect([total.minor, remaining.minor, instalmentCount]).toEqual([18_798, 18_798, 6]);
    const booked = await db.ledgerTransaction.findMany({
      where: { planId: plan.id, kind: "rescheduled" },
      include: { entries: true },
    });
    expect(booked.map(({ entries }) => entries.length)).toEqual([6]);
    expect(await ledgerSum()).toBe(0);
  });

  test("on something else than was asked for needs the customer's yes", async () => {
    const { trained, id, plans } = await waiting();
    const agreement = agreementTo("half", plans, { id, withCustomer: false });
    await expect(agreeOnRelief(trained, agreement)).rejects.toEqual(
      new Conflict("hardship.notAsked"),
    );
  });

  test("counts for what was shown only", async () => {
    const asked = await waiting();
    const { trained, id, plans } = asked;
    const agreement = agreementTo("two_months", plans, { id });
    setTime("2026-12-20T12:00:00Z");
    await expect(agreeOnRelief(trained, { ...agreement, terms: [] })).rejects.toEqual(
      new Conflict("hardship.changed"),
    );
    setTime("2026-12-24T12:00:00Z");
    await expect(agreeOnRelief(trained, agreement)).rejects.toEqual(
      new Conflict("hardship.changed"),
    );
    expect((await datesOf(asked))[0]).toEqual(["2026-11-23", 6266]);
  });

  test("waits while a payment is on its way", async () => {
    const { customer, plan, trained, id, plans } = await waiting();
    await db.payment.create({
      data: {
        customerId: customer.id,
        planId: plan.id,
        instalmentId: plan.instalments[0]?.id ?? "",
        currency: "GBP",
        amountMinor: 6266n,
        method: "Visa ···· 4242",
        createdAt: new Date("2026-11-20T12:00:00Z"),
      },
    });
    await expect(agreeOnRelief(trained, agreementTo("two_months", plans, { id }))).rejects.toEqual(
      new Conflict("hardship.beingPaid"),
    );
  });

  test("sent twice at once it is done once; of two agents who differ the second is told", async () => {
    const { customer, trained, id, plans } = await waiting();
    const agreement = agreementTo("two_months", plans, { id });
    await Promise.all([agreeOnRelief(trained, agreement), agreeOnRelief(trained, agreement)]);
    const mails = (await mailsTo(customer)).filter(({ subject }) => /agreed/.test(subject));
    expect(mails).toHaveLength(1);
    await expect(
      agreeOnRelief(await createTrained(), agreementTo("half", plans, { id })),
    ).rejects.toEqual(new Conflict("hardship.hasEnded"));
  });
});

describe("without an agreement", () => {
  test("declined in words, payments go on with a week's notice", async () => {
    const asked = await waiting();
    const { customer, trained, id } = asked;
    setTime("2026-11-22T12:00:00Z");
    await declineRelief(trained, { id, text: "You told us that it is fine now." });
    await declineRelief(trained, { id, text: "You told us that it is fine now." });
    expect(await datesOf(asked)).toEqual([
      ["2026-11-29", 6266],
      ["2026-12-29", 6266],
      ["2027-01-29", 6266],
    ]);
    const mail = (await mailsTo(customer)).at(-1);
    expect(mail?.text).toContain("You told us that it is fine now.");
    expect(mail?.text).toContain("3 payments, the first of £62.66 on Sunday 29 November");
    await expect(declineRelief(trained, { id, text: "Something else" })).rejects.toEqual(
      new Conflict("hardship.hasEnded"),
    );
  });

  test("the customer ends it themselves, once", async () => {
    const asked = await waiting();
    const { customer, plan, id, trained, plans } = asked;
    await Promise.all([withdrawRequest(customer, id), withdrawRequest(customer, id)]);
    expect((await getPlan(customer, plan.id)).state).toBe("due_soon");
    expect((await datesOf(asked))[0]).toEqual(["2026-11-27", 6266]);
    await expect(agreeOnRelief(trained, agreementTo("two_months", plans, { id }))).rejects.toEqual(
      new Conflict("hardship.hasEnded"),
    );
  });

  test("what is paid off meanwhile needs no decision", async () => {
    const { customer, plan, id } = await waiting();
    expect(await endSettledRequests()).toBe(0);
    await payAll(plan);
    expect(await endSettledRequests()).toBe(1);
    expect((await getRequest(customer, id)).state).toBe("nothing_owed");
  });
});

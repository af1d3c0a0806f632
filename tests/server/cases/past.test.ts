import { expect, test } from "vitest";
import { getCase } from "#server/cases/case.ts";
import { goOnAfterSilence } from "#server/cases/sweeps.ts";
import { askCustomer } from "#server/cases/talk.ts";
import { db } from "#server/platform/db.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { reported } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";

test("a question that is written down afterwards stands on its own day, and nobody is told", async () => {
  const { customer, id } = await reported();
  setTime("2026-11-25T12:00:00Z");
  const before = (await mailsTo(customer)).length;
  const at = new Date("2026-11-23T10:00:00Z");
  await askCustomer(
    await createAgent(),
    { id, key: crypto.randomUUID(), text: "Which of the two is it?" },
    at,
  );

  const { turn, dueOn, history } = await getCase(customer, id);
  expect({ turn, dueOn }).toEqual({ turn: "customer", dueOn: "2026-12-07" });
  expect(history.at(-1)).toMatchObject({ step: "asked", at: at.toISOString() });
  expect(await db.auditEntry.findMany({ where: { action: "cases.asked" } })).toMatchObject([
    { at },
  ]);
  expect(await mailsTo(customer)).toHaveLength(before);
});

test("so does the silence of a shop, once its last day is over", async () => {
  const { customer, id } = await reported();
  setTime("2026-11-30T12:00:00Z");
  const before = (await mailsTo(customer)).length;
  expect(await goOnAfterSilence(id, new Date("2026-11-27T10:00:00Z"))).toBe(0);
  expect(await goOnAfterSilence(id, new Date("2026-11-28T10:00:00Z"))).toBe(1);
  expect(await getCase(customer, id)).toMatchObject({ turn: "us", dueOn: "2026-12-03" });
  expect(await mailsTo(customer)).toHaveLength(before);
});

import { expect, test } from "vitest";
import { listAudit } from "#server/audit/entries.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import { extendInstalment } from "#server/plans/extend.ts";
import { DEFAULT_MOVE_RULES } from "#server/plans/moving.ts";
import { getPlan } from "#server/plans/plan.ts";
import { MOVE_RULE_BOUNDS, MOVE_RULE_NAMES } from "#server/plans/policy.ts";
import { getMoveRules, setMoveRules } from "#server/plans/rules/rules.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { createPlan } from "#tests/support/plans.ts";
import { refusal } from "#tests/support/rules.ts";

const admin = () => createAgent("admin", { name: "Samir Haddad" });

/** The table is append-only and shared by this file's tests: each begins at what is in force. */
async function setTo(rules: Partial<typeof DEFAULT_MOVE_RULES>) {
  const viewer = await admin();
  const { version } = await getMoveRules(viewer);
  return setMoveRules(viewer, { ...DEFAULT_MOVE_RULES, ...rules, version });
}

test("while nobody has set any, the defaults are in force", async () => {
  expect(await getMoveRules(await admin())).toEqual({
    version: 0,
    rules: DEFAULT_MOVE_RULES,
    versions: [],
  });
});

test("each setting is a version, with who set it, when, and what was before", async () => {
  setTime("2026-11-24T10:00:00Z");
  const first = await setTo({ mostDays: 7 });
  const second = await setTo({ mostDays: 7, timesPerPlan: 5 });

  expect(second.version).toBe(first.version + 1);
  expect(second.rules).toEqual({ ...DEFAULT_MOVE_RULES, mostDays: 7, timesPerPlan: 5 });
  expect(second.versions.slice(0, 2)).toEqual([
    expect.objectContaining({
      version: second.version,
      setBy: "Samir Haddad",
      setAt: "2026-11-24T10:00:00.000Z",
      rules: second.rules,
      before: first.rules,
    }),
    expect.objectContaining({ version: first.version, before: DEFAULT_MOVE_RULES }),
  ]);
});

test("the last ten versions are told, and of each what was before it", async () => {
  for (const mostDays of [20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30]) await setTo({ mostDays });
  const { versions } = await getMoveRules(await admin());
  expect(versions.map(({ rules }) => rules.mostDays)).toEqual([
    30, 29, 28, 27, 26, 25, 24, 23, 22, 21,
  ]);
  expect(versions.at(-1)?.before.mostDays).toBe(20);
});

test("the same rules again are no new version and no entry", async () => {
  const { version, rules } = await setTo({ lateDays: 9 });
  const entries = await db.auditEntry.count();
  const again = await setMoveRules(await admin(), { ...rules, version: version - 1 });
  expect(again.version).toBe(version);
  expect(await db.auditEntry.count()).toBe(entries);
});

test("whoever has not seen the newest rules is told, and nothing changes", async () => {
  const { version, rules } = await setTo({ lateDays: 10 });
  const outdated = { ...rules, lateDays: 11, version: version - 1 };
  const attempt = setMoveRules(await admin(), outdated);
  await expect(attempt).rejects.toThrow(
    expect.objectContaining({ reason: "rules.changedMeanwhile" }) as Error,
  );
  expect((await getMoveRules(await admin())).version).toBe(version);
});

test("of two admins at once one wins, and one is told", async () => {
  const { version } = await getMoveRules(await admin());
  const admins = await Promise.all([admin(), admin()]);
  const attempts = await Promise.allSettled(
    admins.map((viewer, place) =>
      setMoveRules(viewer, { ...DEFAULT_MOVE_RULES, mostDays: 40 + place, version }),
    ),
  );
  const refusals = attempts.filter(({ status }) => status === "rejected");
  expect(refusals).toEqual([expect.objectContaining({ reason: expect.any(Conflict) as Conflict })]);
  expect((await getMoveRules(await admin())).version).toBe(version + 1);
  expect(await db.auditEntry.count({ where: { details: { path: ["mostDays"], gte: 40 } } })).toBe(
    1,
  );
});

test("nobody but an admin reads or sets them", async () => {
  const strangers = [await createAgent(), await createAgent("supervisor"), await createCustomer()];
  const { version } = await getMoveRules(await admin());
  for (const stranger of strangers) {
    await expect(getMoveRules(stranger)).rejects.toThrow(Forbidden);
    const attempt = setMoveRules(stranger, { ...DEFAULT_MOVE_RULES, mostDays: 2, version });
    await expect(attempt).rejects.toThrow(Forbidden);
  }
  expect((await getMoveRules(await admin())).version).toBe(version);
});

test("the audit log says who set which rules, and finds it among the plans", async () => {
  const { version, rules } = await setTo({ mostDays: 12, timesPerInstalment: 2 });
  const { entries } = await listAudit(await admin(), { group: "plans" });
  expect(entries[0]).toMatchObject({
    action: "rules.set",
    actor: "Samir Haddad",
    customer: null,
    details: { version, ...rules },
  });
});

test("a plan's page follows new rules at once, and so does the write", async () => {
  setTime("2026-11-24T12:00:00Z");
  await setTo({ mostDays: 14 });
  const customer = await createCustomer();
  const { id } = await createPlan(customer);
  const secondOf = async () => (await getPlan(customer, id)).instalments[1];
  const second = await secondOf();
  expect(second?.move).toEqual({ from: "2026-12-24", to: "2027-01-06", isLast: true });

  await setTo({ mostDays: 7 });
  expect((await secondOf())?.move).toEqual({ from: "2026-12-24", to: "2026-12-30", isLast: true });
  const asked = { instalmentId: second?.id ?? "", fromOn: "2026-12-23", at: new Date() };
  await expect(extendInstalment(customer, { ...asked, toOn: "2026-12-31" })).rejects.toThrow(
    expect.objectContaining({ reason: "plans.movedTooFar" }) as Error,
  );

  await setTo({ timesPerInstalment: 0 });
  expect((await secondOf())?.move).toMatchObject({ reason: "plans.movedAlready" });
});

test("the table takes what the form takes, and no more", async () => {
  const { id } = await admin();
  const { version } = await getMoveRules(await admin());
  const insert = (values: number[]): [string, unknown[]] => [
    `insert into move_rules (version, most_days, times_per_instalment, times_per_plan, late_days, set_by_id, set_at)
     values ($1, $2, $3, $4, $5, $6, now())`,
    [version + 1, ...values, id],
  ];
  const undo: [string] = ["select 1 / 0"];
  const fine = [14, 1, 3, 7];
  for (const [place, name] of MOVE_RULE_NAMES.entries()) {
    const { least, most } = MOVE_RULE_BOUNDS[name];
    const told = (value: number) => refusal(insert(fine.with(place, value)), undo);
    for (const value of [least, most]) expect(await told(value)).toBe("division by zero");
    for (const value of [least - 1, most + 1]) expect(await told(value)).toBe("move_rules_bounds");
  }
});

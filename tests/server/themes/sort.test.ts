import { expect, test } from "vitest";
import { Conflict, Forbidden, Invalid } from "#server/platform/errors.ts";
import { listThemes } from "#server/themes/board.ts";
import { exportThemes } from "#server/themes/export.ts";
import { openTheme } from "#server/themes/open.ts";
import {
  createTheme,
  editTheme,
  setOwner,
  setTarget,
  setThemeStatus,
} from "#server/themes/sort.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { createPlan } from "#tests/support/plans.ts";
import {
  evidenceOf,
  historyOf,
  marked,
  proposalOf,
  seenNow,
  themeOf,
} from "#tests/support/themes.ts";

test("what is counted of a theme is its customers, their money, contacts and weeks", async () => {
  const agent = await createAgent();
  const customer = await createCustomer();
  await createPlan(customer);
  await createPlan(customer, {
    currency: "EUR",
    items: [{ title: "Tent", quantity: 1, unitMinor: 38_800 }],
  });
  const [one, two, three] = [
    await marked(agent, "I want one day", customer),
    await marked(agent, "All my plans on one day", customer),
    await marked(agent, "Three dates, none after payday"),
  ];
  const { id } = await createTheme(agent, {
    title: "One payment day",
    area: "plans",
    evidence: [one.id, two.id, three.id],
  });
  const { themes } = await listThemes(agent, { sort: "customers" });
  expect(themes.find((theme) => theme.id === id)).toMatchObject({
    customers: 2,
    evidence: 3,
    contacts: 3,
    owed: [
      { currency: "SEK", minor: 120_000 },
      { currency: "EUR", minor: 38_800 },
    ],
    weeks: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3],
    change: null,
  });
  expect((await openTheme(agent, id)).languages).toEqual([{ name: "en", count: 2 }]);
});

test("of two who change a theme at once, one wins and the other is told who", async () => {
  const agents = await Promise.all([
    createAgent("agent", { name: "Jonas Ek" }),
    createAgent("agent", { name: "Jonas Ek" }),
  ]);
  const [first] = agents;
  if (!first) throw new Error("Nobody is there");
  const { id, version } = await themeOf(first, "No receipt");
  const attempts = await Promise.allSettled(
    agents.map((agent) => setThemeStatus(agent, { id, version, to: "planned" })),
  );
  const refusals = attempts.filter((attempt) => attempt.status === "rejected");
  expect(refusals).toEqual([expect.objectContaining({ reason: expect.any(Conflict) })]);
  expect(refusals[0]?.reason).toMatchObject({ values: { name: "Jonas Ek" } });
});

test("title, owner and month stand in the history, each with what it was before", async () => {
  const agent = await createAgent("agent", { name: "Jonas Ek" });
  const { id } = await themeOf(agent, "Receipt");
  await editTheme(agent, { ...(await seenNow(id)), title: "No receipt", area: "payments" });
  await setOwner(agent, { ...(await seenNow(id)), to: agent.id });
  await setTarget(agent, { ...(await seenNow(id)), to: "2027-01" });
  expect(await openTheme(agent, id)).toMatchObject({
    title: "No receipt",
    owner: { name: "Jonas Ek" },
    target: "2027-01",
  });
  expect((await historyOf(id)).map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ["created", null, "Receipt"],
    ["renamed", "Receipt", "No receipt"],
    ["owner", null, "Jonas Ek"],
    ["target", null, "2027-01"],
  ]);
  const { id: stranger } = await createCustomer();
  await expect(setOwner(agent, { ...(await seenNow(id)), to: stranger })).rejects.toThrow(Invalid);
});

test("a proposal that is planned at once keeps what it was proposed for", async () => {
  const agent = await createAgent();
  const { id, evidence } = await proposalOf(agent, "Receipts", "No receipt");
  await setThemeStatus(agent, { ...(await seenNow(id)), to: "planned" });
  expect(await openTheme(agent, id)).toMatchObject({ evidence: 1, customers: 1, suggested: 0 });
  expect(await evidenceOf(evidence.id)).toMatchObject({ confirmedById: agent.id });
});

test("customers have no themes, and a table of them holds no formula", async () => {
  const agent = await createAgent();
  await themeOf(agent, "=1+1", "Sum it up");
  await expect(listThemes(await createCustomer(), { sort: "newest" })).rejects.toThrow(Forbidden);
  const { csv } = await exportThemes(agent, { sort: "newest" });
  expect(csv).toContain(`"'=1+1"`);
});

import { expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { listEvidence } from "#server/themes/evidence.ts";
import { mergeTheme, unmergeTheme } from "#server/themes/merge.ts";
import { openTheme } from "#server/themes/open.ts";
import { dismissTheme, setThemeStatus } from "#server/themes/sort.ts";
import { createAgent } from "#tests/support/factories.ts";
import { historyOf, marked, proposalOf, seenNow, themeOf } from "#tests/support/themes.ts";

async function two() {
  const agent = await createAgent();
  const one = await themeOf(agent, "One day", "One day please", "I want one day");
  const other = await themeOf(agent, "Same date", "The same date for all");
  return { agent, one, other };
}

test("merged, a theme counts where it went; taken out, each has what it had", async () => {
  const { agent, one, other } = await two();
  await mergeTheme(agent, { ...(await seenNow(other.id)), into: one.id });
  expect(await openTheme(agent, one.id)).toMatchObject({
    customers: 3,
    evidence: 3,
    merged: [{ id: other.id }],
  });
  const { items } = await listEvidence(agent, { themeId: one.id });
  expect(items.filter((item) => item.of?.id === other.id)).toHaveLength(1);
  expect(await openTheme(agent, other.id)).toMatchObject({ id: one.id, evidence: 3 });

  await unmergeTheme(agent, await seenNow(other.id));
  expect(await openTheme(agent, one.id)).toMatchObject({ evidence: 2, merged: [] });
  expect(await openTheme(agent, other.id)).toMatchObject({ evidence: 1, title: "Same date" });
  expect((await historyOf(one.id)).map(({ kind }) => kind)).toEqual([
    "created",
    "evidence_added",
    "merged",
    "unmerged",
  ]);
});

test("both histories say which of them was part of the other", async () => {
  const { agent, one, other } = await two();
  await mergeTheme(agent, { ...(await seenNow(other.id)), into: one.id });
  await unmergeTheme(agent, await seenNow(other.id));
  const lastOf = async (id: string) => (await openTheme(agent, id)).history.slice(0, 2);
  expect(await lastOf(one.id)).toMatchObject([
    { kind: "unmerged", isPart: false, other: { id: other.id } },
    { kind: "merged", isPart: false, other: { id: other.id } },
  ]);
  expect(await lastOf(other.id)).toMatchObject([
    { kind: "unmerged", isPart: true, other: { id: one.id } },
    { kind: "merged", isPart: true, other: { id: one.id } },
  ]);
});

test("of what is merged stays to be reviewed what only looked the same", async () => {
  const { agent, one, other } = await two();
  const { id } = await marked(agent, "A single date");
  await db.themeEvidence.update({ where: { id }, data: { themeId: other.id } });
  await mergeTheme(agent, { ...(await seenNow(other.id)), into: one.id });
  expect(await openTheme(agent, one.id)).toMatchObject({ evidence: 3 });
  const { items } = await listEvidence(agent, { themeId: one.id });
  expect(items.find((item) => item.id === id)?.state).toBe("suggested");
});

test("a proposal counts where it is merged, and a dismissed one takes nothing in", async () => {
  const { agent, one } = await two();
  const proposal = await proposalOf(agent, "Dates", "Too many dates");
  const gone = await proposalOf(agent, "Days", "Too many days");
  await dismissTheme(agent, await seenNow(gone.id));
  await mergeTheme(agent, { ...(await seenNow(proposal.id)), into: one.id });
  expect(await openTheme(agent, one.id)).toMatchObject({ evidence: 3 });
  await expect(mergeTheme(agent, { ...(await seenNow(one.id)), into: gone.id })).rejects.toThrow(
    Conflict,
  );
});

test("over two steps everything counts at the last one, and comes apart in the same steps", async () => {
  const { agent, one, other } = await two();
  const last = await themeOf(agent, "Payday", "After payday");
  await mergeTheme(agent, { ...(await seenNow(other.id)), into: one.id });
  await mergeTheme(agent, { ...(await seenNow(one.id)), into: last.id });
  expect(await openTheme(agent, last.id)).toMatchObject({ customers: 4 });
  expect((await openTheme(agent, other.id)).id).toBe(last.id);
  await unmergeTheme(agent, await seenNow(one.id));
  expect(await openTheme(agent, one.id)).toMatchObject({ customers: 3 });
});

test("two that are merged into each other at once are merged once", async () => {
  const { agent, one, other } = await two();
  const [here, there] = [await seenNow(one.id), await seenNow(other.id)];
  const attempts = await Promise.allSettled([
    mergeTheme(agent, { ...here, into: other.id }),
    mergeTheme(agent, { ...there, into: one.id }),
  ]);
  expect(attempts.filter(({ status }) => status === "rejected")).toHaveLength(1);
  const merged = { id: { in: [one.id, other.id] }, mergedIntoId: { not: null } };
  expect(await db.theme.count({ where: merged })).toBe(1);
});

test("what is merged is changed where it is, and itself is no place to go", async () => {
  const { agent, one, other } = await two();
  await expect(mergeTheme(agent, { ...(await seenNow(one.id)), into: one.id })).rejects.toThrow(
    Conflict,
  );
  await mergeTheme(agent, { ...(await seenNow(other.id)), into: one.id });
  const seen = await seenNow(other.id);
  await expect(setThemeStatus(agent, { ...seen, to: "planned" })).rejects.toThrow(Conflict);
  await expect(unmergeTheme(agent, await seenNow(one.id))).rejects.toThrow(Conflict);
});

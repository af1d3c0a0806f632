import { expect, test } from "vitest";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import { listEvidence } from "#server/themes/evidence.ts";
import { openTheme } from "#server/themes/open.ts";
import { moveEvidence, removeEvidence, restoreEvidence } from "#server/themes/place.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { dismissTheme } from "#server/themes/sort.ts";
import {
  evidenceOf,
  historyOf,
  marked,
  proposalOf,
  seenNow,
  themeOf,
} from "#tests/support/themes.ts";

test("evidence moves from one theme to another, and says so in both", async () => {
  const agent = await createAgent();
  const [one, other] = [
    await themeOf(agent, "Refunds", "Where is it?"),
    await themeOf(agent, "Days"),
  ];
  const ids = one.evidence.map(({ id }) => id);
  await moveEvidence(agent, { ids, from: one.id, to: other.id });
  expect(await openTheme(agent, other.id)).toMatchObject({ evidence: 1 });
  expect((await historyOf(one.id)).at(-1)).toMatchObject({
    kind: "evidence_moved",
    otherId: other.id,
  });
  expect((await historyOf(other.id)).at(-1)).toMatchObject({ kind: "evidence_added", evidence: 1 });
});

test("of two who move the same evidence at once, one is told", async () => {
  const agent = await createAgent();
  const { id } = await marked(agent, "Too many dates");
  const targets = [await themeOf(agent, "Dates"), await themeOf(agent, "Days")];
  const attempts = await Promise.allSettled(
    targets.map((target) => moveEvidence(agent, { ids: [id], from: null, to: target.id })),
  );
  const refusals = attempts.filter((attempt) => attempt.status === "rejected");
  expect(refusals).toEqual([expect.objectContaining({ reason: expect.any(Conflict) })]);
  const placed = await evidenceOf(id);
  expect(targets.map((target) => target.id)).toContain(placed.themeId);
});

test("nothing is moved into a proposal that was dismissed, as nobody would see it there", async () => {
  const agent = await createAgent();
  const { id: to } = await proposalOf(agent, "Dates", "Too many dates");
  await dismissTheme(agent, await seenNow(to));
  const { id } = await marked(agent, "Dates everywhere");
  await expect(moveEvidence(agent, { ids: [id], from: null, to })).rejects.toThrow(Conflict);
  expect(await evidenceOf(id)).toMatchObject({ themeId: null });
});

test("removed it speaks for nothing, and can be put back", async () => {
  const agent = await createAgent();
  const { id, evidence } = await themeOf(agent, "Receipts", "No receipt", "Send me a receipt");
  const removed = evidence[0]?.id ?? "";
  await removeEvidence(agent, removed);
  expect(await openTheme(agent, id)).toMatchObject({ evidence: 1, customers: 1 });
  const { items } = await listEvidence(agent, { themeId: id });
  expect(items.find((item) => item.id === removed)?.state).toBe("removed");
  await expect(removeEvidence(agent, removed)).rejects.toThrow(Conflict);
  await restoreEvidence(agent, removed);
  expect(await openTheme(agent, id)).toMatchObject({ evidence: 2 });
  await expect(removeEvidence(await createCustomer(), removed)).rejects.toThrow(Forbidden);
});

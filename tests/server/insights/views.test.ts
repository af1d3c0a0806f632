import { expect, test } from "vitest";
import { listViews, MOST_VIEWS, removeView, saveView } from "#server/insights/views.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { refusals } from "#tests/support/conversation-log.ts";
import { createAgent } from "#tests/support/factories.ts";

const march = { days: 28, language: "de", from: "2026-03-01", to: "2026-03-31" } as const;
const lead = () => createAgent("supervisor");

test("a view keeps filters and period under a name, for its owner alone", async () => {
  const [owner, other] = [await lead(), await lead()];
  const [view] = await saveView(owner, { name: "Germany in March", query: march });
  expect(view).toMatchObject({ name: "Germany in March", query: march });
  expect(await listViews(other)).toEqual([]);
  const id = view?.id ?? "";
  await expect(removeView(other, id)).rejects.toThrow(NotFound);
  expect(await removeView(owner, id)).toEqual([]);
});

test("a name that is there already stands for what was saved last", async () => {
  const owner = await lead();
  await saveView(owner, { name: "Mine", query: march });
  const views = await saveView(owner, { name: "Mine", query: { days: 7 } });
  expect(views.map(({ query }) => query)).toEqual([{ days: 7 }]);
});

test("there are not more than one can look through, also of two at once", async () => {
  const owner = await lead();
  for (let count = 1; count < MOST_VIEWS; count += 1)
    await saveView(owner, { name: `View ${count}`, query: march });
  const attempts = await Promise.allSettled(
    ["One", "Other"].map((name) => saveView(owner, { name, query: march })),
  );
  expect(refusals(attempts)).toEqual([expect.any(Conflict)]);
  expect(await listViews(owner)).toHaveLength(MOST_VIEWS);
});

test("who does not answer for others has no views", async () => {
  const agent = await createAgent();
  await expect(listViews(agent)).rejects.toThrow(Forbidden);
  await expect(saveView(agent, { name: "Mine", query: march })).rejects.toThrow(Forbidden);
});

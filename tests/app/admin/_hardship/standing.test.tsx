import { expect, test } from "vitest";
import type { RequestState } from "#server/hardship/schema.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { Standing } from "#app/admin/_hardship/standing.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

type Request = Parameters<typeof Standing>[0]["request"];

const waiting: Request = {
  state: "waiting",
  relief: null,
  dueOn: "2026-11-23",
  endedAt: null,
  endedBy: null,
};
const endedAt = "2026-11-20T10:00:00.000Z";

const said = async (more: Partial<Request>, locale?: string) =>
  readable(await rendered(<Standing request={{ ...waiting, ...more }} />, locale));

test("it says until when we want to have answered, and that nothing is charged so long", async () => {
  const text = await said({});
  expect(text).toContain("Waiting for us, due");
  expect(text).toContain("Payments are paused");
  expect(text).not.toContain("overdue");
});

test("a day that is over is counted in words", async () => {
  expect(await said({ dueOn: "2026-11-21" })).toContain("2 days overdue");
});

test("one that has ended says how, when, and who has decided", async () => {
  const text = await said({
    state: "agreed",
    relief: "half",
    endedAt,
    endedBy: "Grace Okonkwo",
  });
  expect(text).toBe(
    "Agreed Half as much, for twice as long Ended on 20 November . Decided by Grace Okonkwo.",
  );
  expect(await said({ state: "withdrawn", endedAt })).not.toContain("Decided");
});

const ENDS: RequestState[] = ["agreed", "declined", "withdrawn", "nothing_owed"];

test.each(LANGUAGES)("in %s each end has words of its own", async (locale) => {
  const texts = await Promise.all(ENDS.map((state) => said({ state, endedAt }, locale)));
  expect(new Set(texts).size).toBe(ENDS.length);
  for (const text of texts) expect(text).not.toMatch(/hardshipDesk|undefined|[{}<]/u);
});

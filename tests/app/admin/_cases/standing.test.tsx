import { expect, test } from "vitest";
import { LANGUAGES } from "#server/platform/locale.ts";
import { Standing } from "#app/admin/_cases/standing.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

type Story = Parameters<typeof Standing>[0]["story"];

const open: Story = {
  state: "open",
  turn: "shop",
  dueOn: "2026-12-03",
  endedAt: null,
  reopenUntil: null,
};

const said = async (more: Partial<Story>, locale?: string) =>
  readable(await rendered(<Standing story={{ ...open, ...more }} />, locale));

test("it says whose turn it is, until when, and what follows", async () => {
  const text = await said({});
  expect(text).toContain("With the shop, due 3 December");
  expect(text).toContain("Comes to us without an answer after that day.");
  expect(text).toContain("on hold");
  expect(text).not.toContain("overdue");
});

test("a day that is over is counted in words, the day itself is not over yet", async () => {
  expect(await said({ turn: "us", dueOn: "2026-11-21" })).toContain("2 days overdue");
  expect(await said({ turn: "us", dueOn: "2026-11-23" })).not.toContain("overdue");
});

test("one that has ended says how, when, and until when it can be opened again", async () => {
  const endedAt = "2026-11-20T10:00:00.000Z";
  const declined = await said({ state: "declined", endedAt, reopenUntil: "2026-12-20" });
  expect(declined).toContain("Declined");
  expect(declined).toContain("Ended on 20 November");
  expect(declined).toContain("It can be opened again until 20 December");
  expect(await said({ state: "accepted", endedAt })).not.toContain("again");
});

test.each(LANGUAGES)("in %s each turn has its words", async (locale) => {
  for (const turn of ["us", "customer", "shop"] as const) {
    expect(await said({ turn }, locale)).not.toMatch(/caseDesk|undefined|[{}<]/u);
  }
});

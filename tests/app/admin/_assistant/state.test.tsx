import { expect, test } from "vitest";
import { LANGUAGES } from "#server/platform/locale.ts";
import type { ModelState, Standing } from "#server/assistant/schema.ts";
import { State } from "#app/admin/_assistant/state.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

const working: ModelState = {
  outside: "openai:small",
  price: { in: 0.25, out: 2 },
  standing: "working",
  restsUntil: null,
  today: { tokens: 0, costMicros: 0 },
};

const said = async (more: Partial<ModelState>, locale?: string) =>
  readable(await rendered(<State state={{ ...working, ...more }} />, locale)).replaceAll(
    /[\u2066-\u2069]/g,
    "",
  );

test("it says which model answers, and what that costs", async () => {
  const text = await said({});
  expect(text).toContain("openai: small");
  expect(text).toContain("Working");
  expect(text).toContain("US$0.25 in, US$2.00 out per million tokens");
  expect(await said({ price: null })).toContain("Cost not known");
});

test("one that rests says until when, and that the embedded one answers", async () => {
  const text = await said({ standing: "resting", restsUntil: "2026-11-23T14:30:00Z" });
  expect(text).toContain("Embedded model");
  expect(text).toMatch(/until \d\d:30/);
  expect(text).toContain("openai: small");
});

test.each(LANGUAGES)("in %s each state is said in words alone", async (locale) => {
  const restsUntil = "2026-11-23T14:30:00Z";
  const all: Standing[] = ["embedded", "working", "resting", "probing", "capped"];
  for (const standing of all) {
    expect(await said({ standing, restsUntil }, locale)).not.toMatch(/assistantDesk|=>|undefined/);
  }
});

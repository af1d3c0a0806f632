import { expect, test } from "vitest";
import type { CaseChangeView, CaseStep } from "#server/cases/schema.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { CaseStory } from "#app/admin/_cases/case-story.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

const customer = { name: "Megan Pryce", isCustomer: true };
const agent = { name: "Grace Okonkwo", isCustomer: false };

const change = (step: CaseStep, more: Partial<CaseChangeView> = {}): CaseChangeView => ({
  id: step,
  at: "2026-11-22T10:00:00.000Z",
  step,
  by: customer,
  text: "",
  files: [],
  ...more,
});

const said = async (history: CaseChangeView[], locale?: string) =>
  readable(await rendered(<CaseStory history={history} />, locale));

test("it tells who did what, with their words", async () => {
  const text = await said([
    change("opened", { text: "The sole came off." }),
    change("asked", { by: agent, text: "Which shoe?" }),
    change("accepted", { by: agent }),
  ]);
  expect(text).toContain("Megan Pryce reported it");
  expect(text).toContain("The sole came off.");
  expect(text).toContain("Grace Okonkwo asked the customer");
  expect(text).toContain("Grace Okonkwo accepted it");
});

test("what an agent opened, and what happened by itself, is told as such", async () => {
  const text = await said([
    change("opened", { by: agent }),
    change("shop_silent", { by: null }),
    change("accepted", { by: null }),
  ]);
  expect(text).toContain("Grace Okonkwo opened the case for the customer");
  expect(text).toContain("The shop didn’t answer in time.");
  expect(text).toContain("The shop accepted");
});

test("its photos can be opened", async () => {
  const photo = { id: "1", name: "sole.jpg", type: "image/jpeg", size: 1000, url: "/files/1" };
  const markup = await rendered(<CaseStory history={[change("said", { files: [photo] })]} />);
  expect(markup).toContain('href="/files/1"');
  expect(markup).toContain('target="_blank"');
});

const STEPS: CaseStep[] = [
  "opened",
  "said",
  "asked",
  "passed_on",
  "shop_silent",
  "reopened",
  "accepted",
  "declined",
  "withdrawn",
  "lapsed",
];

test.each(LANGUAGES)("in %s each step is a sentence of its own", async (locale) => {
  const texts = await Promise.all(STEPS.map((step) => said([change(step)], locale)));
  expect(new Set(texts).size).toBe(STEPS.length);
  for (const text of texts) expect(text).not.toMatch(/caseDesk|undefined|[{}<]/u);
});

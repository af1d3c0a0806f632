import { expect, test } from "vitest";
import type { Relief, StaffRequestView } from "#server/hardship/schema.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { DecisionActions } from "#app/admin/_hardship/decision-actions.tsx";
import { planInNeed } from "#tests/support/plan-in-need.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const request: StaffRequestView = {
  id: "01980000-0000-7000-8000-000000000002",
  state: "waiting",
  reason: "illness",
  text: "",
  wish: "half",
  relief: null,
  answer: "",
  openedAt: "2026-11-20T10:00:00.000Z",
  dueOn: "2026-11-23",
  endedAt: null,
  askedBy: null,
  endedBy: null,
  plans: [planInNeed],
  others: [],
  canAskAgain: false,
  advice: [],
  customer: { name: "Hannah Brandt", timeZone: "Europe/Berlin" },
  conversationId: null,
  canDecide: true,
  earlier: [],
};

type Shown = Partial<StaffRequestView> & { chosen?: Relief | null; locale?: string };

const markupOf = ({ chosen = "half", locale, ...more }: Shown) =>
  rendered(<DecisionActions request={{ ...request, ...more }} relief={chosen} />, locale);

const beingPaid = [{ ...planInNeed, isBeingPaid: true }];

test("who is trained in it agrees or ends it", async () => {
  const markup = await markupOf({});
  expect(readable(markup)).toBe("Agree End without an agreement");
  expect(markup).not.toContain("disabled=");
});

test("who is not reads that others decide", async () => {
  expect(readable(await markupOf({ canDecide: false }))).toBe(
    "Only colleagues trained in hardship decide this.",
  );
});

test("while a payment is on its way, or nothing is chosen, only the end is possible", async () => {
  const markup = await markupOf({ plans: beingPaid });
  expect(readable(markup)).toContain("A payment is on its way (North Sole).");
  expect(markup.match(/disabled=""/gu)).toHaveLength(1);
  expect((await markupOf({ chosen: null })).match(/disabled=""/gu)).toHaveLength(1);
});

test("of what has ended nothing is decided any more", async () => {
  expect(await markupOf({ state: "agreed" })).toBe("");
});

test.each(LANGUAGES)("in %s it has its words", async (locale) => {
  const text = readable(await markupOf({ plans: beingPaid, locale }));
  expect(text).not.toMatch(/hardshipDesk|undefined|[{}<]/u);
});

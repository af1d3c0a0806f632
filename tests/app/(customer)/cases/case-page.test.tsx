import { expect, test } from "vitest";
import { Activity } from "#app/(customer)/cases/[caseId]/_case/activity.tsx";
import { CaseHead } from "#app/(customer)/cases/[caseId]/_case/case-head.tsx";
import { Status } from "#app/(customer)/cases/[caseId]/_case/status.tsx";
import { Questions } from "#app/(customer)/(home)/_home/questions.tsx";
import { PlanActions } from "#app/(customer)/plans/[planId]/_plan/plan-actions.tsx";
import type { CaseChangeView, CaseStep, CaseView } from "#server/cases/schema.ts";
import type { CaseState, CaseSummary, PlanDetail } from "#server/plans/schema.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const LOCALES = ["en-GB", "de", "sv", "ar"];
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

const step = (given: Partial<CaseChangeView> & { step: CaseStep }): CaseChangeView => ({
  id: given.step,
  at: "2026-11-20T08:00:00.000Z",
  by: null,
  text: "",
  files: [],
  ...given,
});

function sampleCase(given: Partial<CaseView> = {}): CaseView {
  const [row] = samplePlan().purchase.cases;
  return {
    ...(row as CaseSummary),
    dueOn: "2026-12-10",
    reference: "NS-1",
    refund: null,
    history: [],
    ...given,
  };
}

const statusOf = async (given: Partial<CaseView>, locale?: string) => {
  const row = sampleCase(given);
  const isOpen = row.state === "open";
  return readable(await rendered(<Status row={row} owes isOnHold={isOpen} />, locale));
};

test("an open case says whose turn it is, until when, and that the plan is on hold", async () => {
  expect(await statusOf({})).toBe(
    "Waiting for North Sole North Sole has until Thursday 10 December to answer. If it doesn’t, we decide. Your plan is on hold: nothing is charged, and nothing becomes overdue. View the plan",
  );
  expect(await statusOf({ turn: "us" })).toContain("You’ll hear from us by Thursday 10 December");
  expect(await statusOf({ turn: "customer" })).toContain("Answer by Thursday 10 December");
});

test("when we take longer than we said, we say so and no longer name the day", async () => {
  const text = await statusOf({ turn: "us", dueOn: "2026-11-20" });
  expect(text).toContain("longer than we said");
  expect(text).not.toContain("20 November");
});

test("an ended case says until when it can be opened again, and that payments go on", async () => {
  const text = await statusOf({ state: "declined", reopenUntil: "2026-12-20" });
  expect(text).toContain("open it again until Sunday 20 December . Your payments have resumed.");
  const paid = <Status row={sampleCase({ state: "declined" })} owes={false} isOnHold={false} />;
  expect(readable(await rendered(paid))).not.toContain("resumed");
});

test("every state and every step is a sentence in every language", async () => {
  const states: CaseState[] = ["accepted", "declined", "withdrawn", "lapsed"];
  const history = STEPS.flatMap((one) => [
    step({ step: one }),
    step({ step: one, id: `${one} staff`, by: { name: "Grace Okonkwo", isCustomer: false } }),
    step({ step: one, id: `${one} own`, by: { name: "Astrid", isCustomer: true } }),
  ]);
  for (const locale of LOCALES) {
    const texts = [
      ...(await Promise.all(states.map((state) => statusOf({ state }, locale)))),
      readable(await rendered(<Activity row={sampleCase({ history })} />, locale)),
      readable(await rendered(<CaseHead row={sampleCase()} />, locale)),
    ];
    expect(texts.join(" ")).not.toMatch(/cases\.|[{}]/u);
  }
});

test("the story begins with the newest, says who it was, and has its files", async () => {
  const photo = { id: "photo", name: "zip.jpg", type: "image/jpeg", size: 48_000, url: "/files/p" };
  const history = [
    step({
      step: "opened",
      by: { name: "Astrid", isCustomer: true },
      text: "It broke.",
      files: [photo],
    }),
    step({ step: "asked", by: { name: "Grace Okonkwo", isCustomer: false }, text: "Where?" }),
  ];
  const text = readable(await rendered(<Activity row={sampleCase({ history })} />));
  expect(text).toMatch(
    /Grace Okonkwo asked you .*Where\? You reported this .*It broke\. zip\.jpg/u,
  );
});

test("the first page asks for the answer that a case waits for", async () => {
  const question = { caseId: "case", dueOn: "2026-12-10" };
  const markup = await rendered(
    <Questions plans={[samplePlan(), samplePlan({ id: "other", question })]} />,
  );
  expect(readable(markup)).toBe(
    "North Sole case: we need your answer by Thursday 10 December . Answer now",
  );
  expect(markup).toContain('href="/cases/case"');
});

const actions = (given: Partial<PlanDetail>) => rendered(<PlanActions plan={samplePlan(given)} />);

test("a plan leads to its open case, to a report, or, all refunded, to neither", async () => {
  expect(await actions({})).toContain('href="/cases/return"');
  const report = { most: { minor: 100, currency: "SEK" }, shopHears: true };
  expect(await actions({ report })).toContain('href="/plans/plan/report"');
  const gone = await actions({
    state: "cancelled",
    report: { reason: "plans.allIsRefunded", mostByStaff: null },
  });
  expect(gone).not.toMatch(/report|cases/u);
});

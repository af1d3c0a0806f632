import { expect, test } from "vitest";
import { LANGUAGES } from "#server/platform/locale.ts";
import { Entry } from "#app/admin/_audit/entry.tsx";
import type { AuditEntryView } from "#server/audit/schema.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const entry = (action: string, more: Partial<AuditEntryView> = {}): AuditEntryView => ({
  id: "01980000-0000-7000-8000-000000000001",
  action,
  actor: "Ruth Adler",
  customer: "Megan Pryce",
  customers: [],
  details: {},
  at: "2026-11-23T11:05:00.000Z",
  ...more,
});

const said = async (one: AuditEntryView, locale?: string) =>
  readable(await rendered(<Entry entry={one} />, locale));

const shift = { from: "2026-11-26T07:00:00.000Z", to: "2026-11-26T15:00:00.000Z" };

/** What each action is written with. */
const written: Record<string, AuditEntryView["details"]> = {
  "people.invite": { name: "Nils Holm", as: "agent" },
  "people.reinvite": { name: "Nils Holm" },
  "people.changeRole": { name: "Nils Holm", before: "agent", after: "admin" },
  "people.changeSkills": { name: "Nils Holm" },
  "people.rename": { from: "Nils Holm", to: "Nils Ek" },
  "people.deactivate": { name: "Nils Holm" },
  "people.reactivate": { name: "Nils Holm" },
  "desk.takeOver": {},
  "desk.handBack": {},
  "desk.move": { from: "Grace", to: "Jonas" },
  "conversations.resolve": {},
  "conversations.read": {},
  "payments.pay": { minor: 6266, currency: "GBP", name: "Visa ···· 4242" },
  "rules.set": {
    version: 3,
    mostDays: 21,
    timesPerInstalment: 1,
    timesPerPlan: 3,
    lateDays: 7,
  },
  "autopay.setRules": { version: 2, secondTryDays: 2, thirdTryDays: 0 },
  "refunds.setRules": { version: 1, agentEuros: 100 },
  "assistant.startTrial": { model: "openai:small" },
  "assistant.cancelTrial": { model: "openai:small" },
  "assistant.setCaps": {
    version: 1,
    customerCents: 50,
    customerThousands: 200,
    portalDollars: 20,
    portalThousands: 9000,
  },
  "hardship.setRules": { version: 1, answerDays: 2, mostRequests: 3, withinDays: 90 },
  "connections.createKey": { name: "Billing" },
  "connections.revokeKey": { name: "Billing" },
  "connections.createEndpoint": { name: "hooks.example.com" },
  "connections.switchOn": { name: "hooks.example.com" },
  "connections.switchOff": { name: "hooks.example.com" },
  "connections.replay": { count: 3 },
  "connections.test": { name: "hooks.example.com" },
  "plans.read": { name: "Fjord & Fell" },
  "lists.read": { list: "waiting", customers: 2, customerIds: "a,b" },
  "search.read": { query: "refund", customers: 3, customerIds: "a,b,c" },
  "callbacks.read": {},
  "callbacks.start": {},
  "callbacks.ring": { number: 2 },
  "callbacks.finish": { outcome: "reached" },
  "callbacks.cancel": {},
  "callbacks.move": shift,
  "voice.ask": {},
  "voice.accept": {},
  "voice.end": { as: "hung_up" },
  "files.read": {},
  "documents.open": { as: "statement", from: "2026-01-01", to: "2026-03-31" },
  "shifts.plan": { name: "Nils Holm", ...shift },
  "shifts.cancel": { name: "Nils Holm", ...shift },
  "feedback.setStatus": { from: "new", to: "planned" },
  "feedback.assign": {},
  "feedback.note": {},
  "feedback.reply": {},
  "feedback.export": { count: 12 },
  "themes.createIssue": { as: "github" },
  "cases.opened": {},
  "cases.asked": {},
  "cases.passed_on": {},
  "cases.reopened": {},
  "cases.accepted": {},
  "cases.declined": {},
  "cases.read": { name: "Fjord & Fell" },
  "hardship.asked": {},
  "hardship.agreed": {},
  "hardship.declined": {},
  "hardship.read": {},
};

test.each(LANGUAGES)(
  "in %s each action is a sentence of its own, with who did it",
  async (locale) => {
    const sentences = await Promise.all(
      Object.entries(written).map(([action, details]) => said(entry(action, { details }), locale)),
    );
    for (const sentence of sentences) {
      expect(sentence).toContain("Ruth Adler");
      expect(sentence).not.toMatch(/none|undefined|people\.|desk\.|feedback\.|cases\.|hardship\./u);
    }
    expect(new Set(sentences).size).toBe(sentences.length);
  },
);

test("a conversation moved, given, and put back are three sentences", async () => {
  expect(await moved("Grace", "Jonas")).toContain(
    "Ruth Adler transferred the conversation with Megan Pryce from Grace to Jonas.",
  );
  expect(await moved(null, "Jonas")).toContain(
    "assigned the conversation with Megan Pryce to Jonas.",
  );
  expect(await moved("Grace", null)).toContain("to the queue; it was assigned to Grace.");
});

const moved = (from: string | null, to: string | null) =>
  said(entry("desk.move", { details: { from, to } }));

test("an action without a sentence is told by its name, with or without a customer", async () => {
  expect(await said(entry("returns.accept"))).toContain(
    "Ruth Adler performed an action for Megan Pryce: returns.accept.",
  );
  expect(await said(entry("returns", { customer: null }))).toContain(
    "Ruth Adler performed an action: returns.",
  );
});

test("a list that was looked at says which, how many it showed, and whom", async () => {
  const queue = entry("lists.read", {
    customer: null,
    customers: ["Megan Pryce", "Omar Haddad"],
    details: { list: "waiting", customers: 2, customerIds: "a,b" },
  });
  const sentence = await said(queue);
  expect(sentence).toContain("Ruth Adler viewed the queue: 2 customers.");
  expect(sentence).toContain("Megan Pryce and Omar Haddad");
  const paused = { list: "hardship", customers: 1, customerIds: "a" };
  expect(await said(entry("lists.read", { customer: null, details: paused }))).toContain(
    "Ruth Adler viewed the list of hardship requests: 1 customer.",
  );
  const search = { query: "refund", customers: 1, customerIds: "a" };
  expect(await said(entry("search.read", { customer: null, details: search }))).toContain(
    "Ruth Adler searched for “refund” and saw 1 customer.",
  );
});

test("rules that were set are told with their numbers", async () => {
  const details = written["rules.set"] ?? {};
  expect(await said(entry("rules.set", { customer: null, details }))).toContain(
    "set rules for moving due dates (version 3): up to 21 days, 1 move per payment, 3 moves per plan, up to 7 days overdue.",
  );
});

test("half the name of an action is no action", async () => {
  expect(await said(entry("people"))).toContain("performed an action");
});

test("the time is the exact one where the reader lives", async () => {
  expect(await said(entry("desk.takeOver"))).toContain("23 November 2026 at 12:05");
});

import { v7 as newId } from "uuid";
import { submitFeedback } from "#server/feedback/submit.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { CUSTOMERS } from "./people.ts";
import { personWith, SubmissionHistory } from "./submission-history.ts";
import type { Submission } from "./submission.ts";
import { ARABIC } from "./submissions-ar.ts";
import { GERMAN } from "./submissions-de.ts";
import { ENGLISH_BEFORE } from "./submissions-en-before.ts";
import { ENGLISH } from "./submissions-en.ts";
import { SWEDISH } from "./submissions-sv.ts";

const SUBMISSIONS: [language: string, Submission[]][] = [
  ["en", [...ENGLISH, ...ENGLISH_BEFORE]],
  ["de", GERMAN],
  ["sv", SWEDISH],
  ["ar", ARABIC],
];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Customers look at what was done about it a while later; of the last days some have not yet. */
const LOOK_MS = 30 * HOUR_MS;

type Plan = { id: string; customerId: string; openedAt: Date };
type Told = { submission: Submission; customer: Viewer };

/**
 * What customers have said in the last months. Today's comes in by the verb; the verbs always say it now, so the past
 * is written as it would have been left, with its history and its entries in the audit log.
 */
export async function writeSubmissions(people: Viewer[], now: Date) {
  const written = SUBMISSIONS.flatMap(([language, submissions]) =>
    tellers(people, language, submissions),
  );
  const plans = await db.plan.findMany({ select: { id: true, customerId: true, openedAt: true } });
  const past = written.filter(({ submission }) => submission.daysAgo > 0);
  const left = past.map((one, index) => leave(one, { index, now, people, plans }));
  await db.$transaction([
    db.feedbackItem.createMany({ data: left.map(({ item }) => item) }),
    db.feedbackChange.createMany({ data: left.flatMap(({ changes }) => changes) }),
    db.auditEntry.createMany({ data: left.flatMap(({ entries }) => entries) }),
  ]);
  for (const { submission, customer } of written) {
    if (submission.daysAgo > 0) continue;
    const { kind, text } = submission;
    await submitFeedback(customer, { kind, text, clientKey: newId(), mayWrite: true });
  }
  return written.length;
}

/** The customers of that language take turns. */
function tellers(people: Viewer[], language: string, submissions: Submission[]): Told[] {
  const emails = CUSTOMERS.filter(({ locale }) => locale.startsWith(language)).map(
    ({ email }) => email,
  );
  return submissions.map((submission, index) => ({
    submission,
    customer: personWith(people, emails[index % emails.length] ?? ""),
  }));
}

type World = { index: number; now: Date; people: Viewer[]; plans: Plan[] };

function leave({ submission, customer }: Told, { index, now, people, plans }: World) {
  const { kind, text, daysAgo, steps, isQuiet, isAboutPlan } = submission;
  // Not all at the same time of day.
  const createdAt = new Date(now.getTime() - daysAgo * DAY_MS - ((index * 97) % 600) * 60_000);
  const own = plans.filter((plan) => plan.customerId === customer.id && plan.openedAt < createdAt);
  const item = {
    id: newId({ msecs: createdAt.getTime() }),
    customerId: customer.id,
    kind,
    source: "form" as const,
    text,
    locale: customer.locale,
    planId: isAboutPlan ? (own.toSorted(byOpening).at(-1)?.id ?? null) : null,
    mayWrite: !isQuiet,
    clientKey: newId(),
    createdAt,
  };
  const history = new SubmissionHistory(item, now, people);
  for (const step of steps) history.add(step);
  const { changes, entries, changedAt } = history;
  const lookedAt = new Date(changedAt.getTime() + LOOK_MS);
  const seenAt = lookedAt < now ? lookedAt : createdAt;
  return { item: { ...item, ...history.standing(), changedAt, seenAt }, changes, entries };
}

const byOpening = (a: Plan, b: Plan) => a.openedAt.getTime() - b.openedAt.getTime();

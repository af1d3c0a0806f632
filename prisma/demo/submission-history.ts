import { v7 as newId } from "uuid";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { FeedbackStatus } from "#server/platform/prisma/enums.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { Colleague, Step } from "./submission.ts";

/** Between one thing that was done and the next. */
const STEP_MS = 7 * 3_600_000;

/** What was done with one submission, step by step, never later than now. */
export class SubmissionHistory {
  readonly changes: Prisma.FeedbackChangeCreateManyInput[] = [];
  readonly entries: Prisma.AuditEntryCreateManyInput[] = [];
  /** Of the last status or reply. */
  changedAt: Date;
  #at: number;
  #status: FeedbackStatus = "new";
  #assigneeId: string | null = null;
  readonly #of: { id: string; customerId: string };
  readonly #now: Date;
  readonly #people: Viewer[];

  constructor(
    item: { id: string; customerId: string; createdAt: Date },
    now: Date,
    people: Viewer[],
  ) {
    this.#of = item;
    this.#now = now;
    this.#people = people;
    this.changedAt = item.createdAt;
    this.#at = item.createdAt.getTime();
  }

  standing() {
    return { status: this.#status, assigneeId: this.#assigneeId };
  }

  add(step: Step) {
    this.#at = Math.min(this.#at + STEP_MS, this.#now.getTime() - 60_000);
    const createdAt = new Date(this.#at);
    const { id: authorId } = this.#staff(step.by);
    const { values, action, details } = this.#deed(step);
    const { id: feedbackId, customerId } = this.#of;
    if (step.kind === "status" || step.kind === "reply") this.changedAt = createdAt;
    this.changes.push({
      id: newId({ msecs: this.#at }),
      feedbackId,
      kind: step.kind,
      authorId,
      createdAt,
      ...values,
    });
    this.entries.push({
      actorId: authorId,
      action,
      subjectId: feedbackId,
      customerId,
      details,
      at: createdAt,
    });
  }

  #deed(step: Step) {
    if (step.kind === "status") {
      const [from, to] = [this.#status, step.to];
      this.#status = to;
      const values = { fromStatus: from, toStatus: to };
      return { values, action: "feedback.setStatus", details: { from, to } };
    }
    if (step.kind === "assigned") {
      const { id: to } = this.#staff(step.to);
      this.#assigneeId = to;
      return { values: { assigneeId: to }, action: "feedback.assign", details: { to } };
    }
    return { values: { text: step.text }, action: `feedback.${step.kind}`, details: {} };
  }

  #staff = (name: Colleague) => personWith(this.#people, `${name}@kindline.example`);
}

export function personWith(people: Viewer[], email: string) {
  const person = people.find((one) => one.email === email);
  if (!person) throw new Error(`The demo has nobody with the address ${email}`);
  return person;
}

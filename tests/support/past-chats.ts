import { writeLogs } from "#prisma/demo/history/write-logs.ts";
import { PastLog } from "#prisma/demo/past-log.ts";
import { catchUp } from "#server/insights/catch-up.ts";
import type { SubjectTopic } from "#server/conversations/subject.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";

type PastChat = { at: Date; topic?: SubjectTopic | null; tell?: (log: PastLog) => void };

export const HOUR = 3_600_000;
export const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR);

/** A question and its answer after two seconds, unless something else is told; then its end. @returns its id */
export async function pastChat(customer: Viewer, { at, topic = "late_fee", tell }: PastChat) {
  const log = new PastLog(customer, at);
  log.add("message", "customer", { text: "Is there a fee?" }, customer.id);
  if (tell) tell(log);
  else answer(log);
  log.pass(10);
  log.resolve(true);
  const subject = { topic, merchant: null, outcome: { kind: "answered" as const } };
  await writeLogs([{ log, subject, about: "payments", wasAlone: true }]);
  return log.id;
}

export function answer(log: PastLog) {
  log.pass(2);
  log.add("message", "assistant", { text: "There is none." });
}

/** Asked for by a button, there after that many seconds, and writing a little later. */
export function helpedBy(agent: Viewer, seconds: number) {
  return (log: PastLog) => {
    answer(log);
    log.ask("button", "");
    log.join(agent, seconds);
    log.pass(5);
    log.add("message", "agent", { text: "I am here." }, agent.id);
    log.pass(100);
  };
}

export const addUp = catchUp;

export const factOf = (conversationId: string) =>
  db.conversationFact.findUnique({ where: { conversationId } });

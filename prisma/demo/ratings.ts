import { v5 as named, v7 as newId } from "uuid";
import type { FeedbackStatus } from "#server/platform/prisma/enums.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { oneOf } from "./compose.ts";
import type { PastLog } from "./past-log.ts";
import { weighed, type Random } from "./random.ts";
import type { Library } from "./scripts.ts";

export type Rating = { score: number; comment?: string | undefined };
type Item = Prisma.FeedbackItemCreateManyInput;
type Change = Prisma.FeedbackChangeCreateManyInput;

const HOUR = 3_600_000;

const SCORES = {
  alone: [3, 4, 10, 28, 55],
  person: [2, 4, 8, 22, 64],
  /** A promise was broken on the way. */
  late: [35, 35, 25, 5, 0],
};
type Experience = keyof typeof SCORES;

export function experienceOf({ requests }: PastLog): Experience {
  if (requests.some(({ end }) => end === "breached")) return "late";
  return requests.some(({ end }) => end === "joined") ? "person" : "alone";
}

/** One in three says why. */
export function someRating(random: Random, experience: Experience, { words }: Library): Rating {
  const score = weighed(random, [1, 2, 3, 4, 5], (one) => SCORES[experience][one - 1] ?? 0) ?? 5;
  const praise = experience === "alone" ? "praise-alone" : "praise-person";
  const blame = experience === "late" ? "blame-late" : `blame-${experience}`;
  const comment = oneOf(random, words(score > 3 ? praise : blame));
  return random.below(3) === 0 ? { score, comment } : { score };
}

const STATUSES: Record<"praise" | "problem", { status: FeedbackStatus; weight: number }[]> = {
  praise: [
    { status: "new", weight: 30 },
    { status: "done", weight: 70 },
  ],
  problem: [
    { status: "new", weight: 35 },
    { status: "done", weight: 40 },
    { status: "planned", weight: 12 },
    { status: "doing", weight: 8 },
    { status: "declined", weight: 5 },
  ],
};

type SeedContext = {
  log: PastLog;
  /** The same each time for the same conversation. */
  number: number;
  customer: Viewer;
  editor: Viewer;
  now: Date;
  random: Random;
};

/** What a rating says in words is a submission like any other, and somebody of staff has mostly dealt with it. */
export function submissionOf(
  { score, comment = "" }: Rating,
  library: Library,
  context: SeedContext,
) {
  const { log, number, customer, now, random } = context;
  const kind = score > 3 ? "praise" : "problem";
  const id = newId({ msecs: log.at.getTime() });
  const changes = changesOf(id, kind, library, context);
  const changedAt = new Date(changes[0]?.createdAt ?? log.at);
  const lookedAt = new Date(+changedAt + 30 * HOUR);
  const hasLooked = changes.length > 0 && lookedAt < now && random.below(2) === 0;
  const item: Item = {
    id,
    customerId: customer.id,
    kind,
    source: "rating",
    text: comment,
    score,
    locale: customer.locale,
    conversationId: log.id,
    mayWrite: random.below(4) > 0,
    status: changes[0]?.toStatus ?? "new",
    clientKey: named(`rating ${number} of ${customer.email}`, named.URL),
    createdAt: log.at,
    changedAt,
    seenAt: hasLooked ? lookedAt : null,
  };
  return { item, changes };
}

function changesOf(
  feedbackId: string,
  kind: keyof typeof STATUSES,
  { words }: Library,
  { log, editor, now, random }: SeedContext,
): Change[] {
  const createdAt = new Date(+log.at + (4 + random.below(60)) * HOUR);
  const toStatus = weighed(random, STATUSES[kind], ({ weight }) => weight)?.status ?? "new";
  if (toStatus === "new" || createdAt > now) return [];
  const change = { feedbackId, authorId: editor.id, createdAt };
  const status: Change = { ...change, kind: "status", fromStatus: "new", toStatus };
  if (kind === "praise" || random.below(2) > 0) return [status];
  return [status, { ...change, kind: "reply", text: oneOf(random, words("replies")) }];
}

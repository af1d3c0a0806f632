import { randomUUID } from "node:crypto";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { NotFound, TooMany } from "#server/platform/errors.ts";
import { type Budget, spend } from "#server/platform/limits.ts";
import { ratedIn } from "#server/platform/rating-link.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { notifyInboxes } from "./notify.ts";
import { kindOfScore, rateConversation } from "./rating.ts";
import type { LinkedRating } from "./schema.ts";

const DAY_MS = 86_400_000;
/** Afterwards nobody remembers how it was. */
const OPEN_DAYS = 30;

type Link = { token: string };

/** What it is about, and nothing of whom it belongs to. @throws NotFound */
export async function getRatingByLink({ token }: Link): Promise<LinkedRating> {
  const { kind, score } = await linked(token);
  return { kind, score };
}

type Rating = Link & { score: number; comment?: string | undefined };

/** The last one counts, as it does in the portal. @throws NotFound */
export async function rateByLink({ token, score, comment }: Rating): Promise<LinkedRating> {
  const { kind, id, customer } = await linked(token);
  await spendOn(id);
  if (kind === "chat") await rateConversation(customer, { id, score, comment });
  else await rateCall(customer, { id, score, comment });
  return { kind, score };
}

/** Nobody is asked by mail any more who does not want to be; in the portal they still can. @throws NotFound */
export async function stopRatingMails({ token }: Link) {
  const { customer } = await linked(token);
  await db.person.updateMany({
    where: { id: customer.id, ratingMailsOffAt: null },
    data: { ratingMailsOffAt: now() },
  });
}

type Linked = LinkedRating & { id: string; customer: Viewer };

async function linked(token: string): Promise<Linked> {
  const { kind, id } = ratedIn(token);
  const found = kind === "call" ? await keptCall(id) : await endedChat(id);
  if (!found || found.customer.deactivatedAt) throw new NotFound("feedback.noLink");
  const { customerId, score, customer } = found;
  const { name, email, locale, timeZone } = customer;
  const viewer = { name, email, locale, timeZone, id: customerId, sessionId: "" };
  return { kind, id, score, customer: { ...viewer, role: "customer" } };
}

const since = () => new Date(+now() - OPEN_DAYS * DAY_MS);

const who = {
  select: { name: true, email: true, locale: true, timeZone: true, deactivatedAt: true },
} as const;

const keptCall = (id: string) =>
  db.callback.findFirst({
    where: { id, end: "kept", endedAt: { gt: since() } },
    select: { customerId: true, score: true, customer: who },
  });

async function endedChat(id: string) {
  const chat = await db.conversation.findFirst({
    where: { id, closedAt: { gt: since() } },
    select: { customerId: true, customer: who },
  });
  if (!chat) return null;
  const [rating] = await db.$queryRaw<{ score: number }[]>`
    select (content ->> 'score')::int as score from event
    where conversation_id = ${id}::uuid and kind = 'rated' order by seq desc limit 1`;
  return { ...chat, score: rating?.score ?? null };
}

type CallRating = { id: string; score: number; comment?: string | undefined };

async function rateCall(customer: Viewer, { id, score, comment }: CallRating) {
  await db.$transaction(async (tx) => {
    await tx.callback.update({ where: { id }, data: { score, ratedAt: now() } });
    if (comment) await keepComment(tx, customer, { id, score, comment });
    else await tx.feedbackItem.updateMany({ where: ofCall(id), data: kindOfScore(score) });
  });
  notifyInboxes();
}

const ofCall = (callbackId: string) => ({ callbackId, source: "rating" as const });

/** The call's row is locked by then: of two at once the second one finds the first one's. */
async function keepComment(tx: Tx, customer: Viewer, rating: Required<CallRating>) {
  const { id, score, comment } = rating;
  const said = { ...kindOfScore(score), text: withoutSecrets(comment ?? "") };
  const { count } = await tx.feedbackItem.updateMany({ where: ofCall(id), data: said });
  if (count > 0) return;
  const at = now();
  await tx.feedbackItem.create({
    data: {
      ...said,
      ...ofCall(id),
      customerId: customer.id,
      locale: customer.locale,
      mayWrite: false,
      clientKey: randomUUID(),
      createdAt: at,
      changedAt: at,
      seenAt: at,
    },
  });
}

/** Nobody changes their mind by hand so often. */
const BUDGET: Budget = { name: "rating-link", points: 20, seconds: 3600, shared: true };

async function spendOn(id: string) {
  const seconds = await spend([{ budget: BUDGET, owner: id }]);
  if (seconds !== null) throw new TooMany("common.tooMany", {}, seconds);
}

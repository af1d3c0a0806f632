import type { CustomerMessage } from "#server/conversations/hooks.ts";
import { db } from "#server/platform/db.ts";
import { askFor } from "#server/desk/requests.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { startAnswer } from "./runs.ts";
import { isOnlyThanks } from "./only-thanks.ts";
import { personIntentIn } from "./person-intent.ts";
import { personStatusOf } from "./person-status.ts";
import { takeBackWish } from "./take-back.ts";

/**
 * What follows from a customer's message. A person is asked for by word rules, before and without any model; that the
 * person is on the way is the whole answer to a plain wish; whoever asks again while they wait is not met with silence.
 * Who is in distress also gets a kind word at once.
 */
export async function takeUp(viewer: Viewer, { conversationId, seq, text }: CustomerMessage) {
  const summons = personIntentIn(text);
  const wasOnTheWay = summons !== null && (await isOnTheWay({ conversationId, seq }));
  if (summons) await askFor(conversationId, summons.askedBy, text, summons.concern);
  if (summons?.askedBy === "words" && !wasOnTheWay) return;
  if (!summons && (await takeBackWish(viewer, conversationId, text))) return;
  if (!summons && (await isThanksForAgent({ conversationId, seq, text }))) return;
  await startAnswer(viewer, conversationId, seq);
}

const isOnTheWay = async ({
  conversationId,
  seq,
}: Pick<CustomerMessage, "conversationId" | "seq">) =>
  (await personStatusOf(conversationId, seq)) === "on the way";

export async function isThanksForAgent({
  conversationId,
  seq,
  text,
}: CustomerMessage): Promise<boolean> {
  if (!isOnlyThanks(text)) return false;
  const before = await db.event.findFirst({
    where: { conversationId, kind: "message", seq: { lt: seq }, author: { not: "customer" } },
    orderBy: { seq: "desc" },
    select: { author: true },
  });
  return before?.author === "agent";
}

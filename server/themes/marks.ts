import { findConversation } from "#server/conversations/find.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Invalid, NotFound } from "#server/platform/errors.ts";
import { languageOf } from "#server/platform/locale.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { isPassage } from "./passage.ts";
import { canSortThemes } from "./policy.ts";
import type { NotesMark, PassageMark } from "./schema.ts";
import { notifyThemes } from "./write.ts";

/** Of what the customer wrote, never of what we did. Marked twice it is one piece of evidence. */
export async function markPassage(viewer: Viewer, { from, to, area, ...place }: PassageMark) {
  authorize(canSortThemes(viewer));
  const { customerId, locale } = await findConversation(viewer, place.conversationId);
  const message = await db.event.findFirst({
    where: { ...place, kind: "message", author: "customer" },
    select: { content: true, createdAt: true },
  });
  if (!message) throw new NotFound();
  mustBePassage(textOf(message.content), from, to);
  return mark(viewer, {
    ...place,
    customerId,
    area,
    fromOffset: from,
    toOffset: to,
    planId: await planSpokenOf(place.conversationId, place.seq),
    language: languageOf(locale),
    saidAt: message.createdAt,
  });
}

/** Of a call there are only the notes of who made it. */
export async function markNotes(viewer: Viewer, { from, to, area, ...place }: NotesMark) {
  authorize(canSortThemes(viewer));
  const call = await db.callbackAttempt.findUnique({
    where: { callbackId_number: { callbackId: place.callbackId, number: place.attempt } },
    include: { callback: true },
  });
  if (!call) throw new NotFound();
  mustBePassage(call.notes, from, to);
  const { customerId, planId, language } = call.callback;
  return mark(viewer, {
    ...place,
    customerId,
    area,
    fromOffset: from,
    toOffset: to,
    planId,
    language,
    saidAt: call.startedAt,
  });
}

function mustBePassage(text: string, from: number, to: number) {
  if (!isPassage(text, from, to)) throw new Invalid("themes.noPassage");
}

function textOf(content: Prisma.JsonValue) {
  const text = content instanceof Object ? Reflect.get(content, "text") : "";
  return typeof text === "string" ? text : "";
}

/** What the conversation was about by then: the plan that was named last. */
async function planSpokenOf(conversationId: string, seq: number): Promise<string | null> {
  const [row] = await db.$queryRaw<{ planId: string }[]>`
    select plan.id as "planId"
    from event
    join conversation on conversation.id = event.conversation_id
    cross join lateral (
      select coalesce(content #>> '{plan,planId}', content ->> 'planId', content #>> '{proposal,parts,0,planId}',
                      content #>> '{cards,0,planId}') as named
    ) spoken
    join plan on plan.id::text = spoken.named and plan.customer_id = conversation.customer_id
    where event.conversation_id = ${conversationId}::uuid and event.seq <= ${seq}
    order by event.seq desc limit 1`;
  return row?.planId ?? null;
}

type NewMark = Omit<Prisma.ThemeEvidenceUncheckedCreateInput, "id" | "createdAt" | "markedById">;

async function mark(viewer: Viewer, evidence: NewMark): Promise<{ id: string; isNew: boolean }> {
  const marked = await db.$transaction((tx) => insert(tx, viewer, evidence));
  if (marked.isNew) notifyThemes();
  return marked;
}

async function insert(tx: Tx, viewer: Viewer, evidence: NewMark) {
  const [created] = await tx.themeEvidence.createManyAndReturn({
    data: [{ ...evidence, markedById: viewer.id, createdAt: now() }],
    skipDuplicates: true,
    select: { id: true },
  });
  const { conversationId = null, seq = null, callbackId = null, attempt = null } = evidence;
  const { fromOffset = null, toOffset = null, customerId } = evidence;
  if (!created) {
    const same = { conversationId, seq, callbackId, attempt, fromOffset, toOffset };
    const { id } = await tx.themeEvidence.findFirstOrThrow({ where: same, select: { id: true } });
    return { id, isNew: false };
  }
  await audit(tx, viewer, { action: "themes.mark", subjectId: created.id, customerId });
  return { id: created.id, isNew: true };
}

/** Which messages of a conversation are marked, by whomever. */
export async function listMarks(viewer: Viewer, conversationId: string): Promise<number[]> {
  authorize(canSortThemes(viewer));
  await findConversation(viewer, conversationId);
  const marks = await db.themeEvidence.findMany({
    where: { conversationId, seq: { not: null }, removedAt: null },
    distinct: ["seq"],
    orderBy: { seq: "asc" },
    select: { seq: true },
  });
  return marks.flatMap(({ seq }) => seq ?? []);
}

/** A slip of the hand: who marked it takes it back, until it is part of a theme. */
export async function unmark(viewer: Viewer, id: string) {
  authorize(canSortThemes(viewer));
  await db.$transaction(async (tx) => {
    const where = { id, markedById: viewer.id, themeId: null, feedbackId: null };
    const [gone] = await tx.themeEvidence.findMany({ where, select: { customerId: true } });
    const { count } = await tx.themeEvidence.deleteMany({ where });
    if (count === 0 || !gone) throw new NotFound();
    await audit(tx, viewer, { action: "themes.unmark", subjectId: id, ...gone });
  });
  notifyThemes();
}

import { audit } from "#server/platform/audit.ts";
import type { Tx } from "#server/platform/db.ts";
import { now } from "#server/platform/clock.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { ThemeArea } from "#server/platform/prisma/enums.ts";
import { languageOf } from "#server/platform/locale.ts";
import type { Viewer } from "#server/platform/viewer.ts";

type Said = { conversationId: string; seq: number };

type Message = Said & { customerId: string; locale: string; text: string; createdAt: Date };

/** Of a message of which nothing was marked yet all of it is. @returns what stands for the messages, marked now or before */
export async function markWhole(tx: Tx, viewer: Viewer, area: ThemeArea, said: Said[]) {
  const messages = await tx.$queryRaw<Message[]>`
    select event.conversation_id as "conversationId", event.seq, conversation.customer_id as "customerId",
           conversation.locale, event.content ->> 'text' as text, event.created_at as "createdAt"
    from unnest(
      ${said.map(({ conversationId }) => conversationId)}::uuid[], ${said.map(({ seq }) => seq)}::int[]
    ) as place(conversation_id, seq)
    join event using (conversation_id, seq)
    join conversation on conversation.id = event.conversation_id
    where event.kind = 'message' and event.author = 'customer' and event.content ->> 'text' <> ''`;
  if (messages.length < said.length) throw new NotFound();
  const before = await markedIn(tx, said);
  const isMarked = ({ conversationId, seq }: Said) =>
    before.some((one) => one.conversationId === conversationId && one.seq === seq);
  const marked = await tx.themeEvidence.createManyAndReturn({
    data: messages
      .filter((message) => !isMarked(message))
      .map(({ conversationId, seq, customerId, locale, text, createdAt }) => ({
        conversationId,
        seq,
        customerId,
        area,
        fromOffset: 0,
        toOffset: text.length,
        language: languageOf(locale),
        saidAt: createdAt,
        createdAt: now(),
        markedById: viewer.id,
      })),
    skipDuplicates: true,
    select: { id: true, customerId: true },
  });
  for (const { id: subjectId, customerId } of marked)
    await audit(tx, viewer, { action: "themes.mark", subjectId, customerId });
  return (await markedIn(tx, said)).map(({ id }) => id);
}

const markedIn = (tx: Tx, said: Said[]) =>
  tx.themeEvidence.findMany({
    where: { OR: said.map(({ conversationId, seq }) => ({ conversationId, seq })) },
    select: { id: true, conversationId: true, seq: true },
  });

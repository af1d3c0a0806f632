import { db } from "#server/platform/db.ts";
import { excerptOf, type Excerpt } from "./passage.ts";

export type Text = { id: string; text: string; from: number | null; to: number | null };

/** Where the words of evidence stand: they are read there, so that they are gone when they are gone there. */
export const textOf = `coalesce(feedback.text, message.content ->> 'text', attempt.notes)`;

export const textJoins = `
  left join feedback_item feedback on feedback.id = evidence.feedback_id
  left join event message
    on message.conversation_id = evidence.conversation_id and message.seq = evidence.seq
  left join callback_attempt attempt
    on attempt.callback_id = evidence.callback_id and attempt.number = evidence.attempt`;

export const excerptIn = ({ text, from, to }: Omit<Text, "id">): Excerpt =>
  from === null || to === null
    ? { before: "", passage: text, after: "" }
    : excerptOf(text, from, to);

export const passageIn = (found: Omit<Text, "id">) => excerptIn(found).passage;

type Head = { words: string; customerId: string };

/** What heads a theme without a title: the shortest of what speaks for it. */
export async function headWords(themeIds: string[]): Promise<Map<string, Head>> {
  if (themeIds.length === 0) return new Map();
  const rows = await db.$queryRawUnsafe<(Text & { customerId: string })[]>(
    `select distinct on (evidence.theme_id) evidence.theme_id as id, evidence.customer_id as "customerId", ${textOf} as text,
            evidence.from_offset as "from", evidence.to_offset as "to"
     from theme_evidence evidence ${textJoins}
     where evidence.theme_id = any($1::uuid[]) and evidence.removed_at is null
     order by evidence.theme_id, length(${textOf}), evidence.id`,
    themeIds,
  );
  return new Map(
    rows.map((row) => [row.id, { words: passageIn(row), customerId: row.customerId }]),
  );
}

import { auditOpened } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { answerersOf } from "./answerers.ts";
import { canReview } from "./policy.ts";
import { isOpenTo } from "./review.ts";
import type { BlindTranscript } from "./schema.ts";

const MOST_MESSAGES = 400;

/**
 * What was said, without who said it for us: a judgement is of the answers. That an answer calls itself an assistant's
 * stays, as that is part of what the customer read.
 * @throws NotFound for what the viewer is not to judge
 */
export async function readForReview(viewer: Viewer, id: string): Promise<BlindTranscript> {
  authorize(canReview(viewer));
  if (!(await isOpenTo(viewer, id))) throw new NotFound();
  const { customerId } = await db.conversation.findUniqueOrThrow({ where: { id } });
  await auditOpened(viewer, [{ id, customerId }]);
  const [messages, { people }] = await Promise.all([messagesOf(id), answerersOf(id)]);
  return {
    messages: messages.map(({ seq, text, files, author, createdAt }) => ({
      seq,
      from: author === "customer" ? "customer" : "us",
      text: author === "customer" ? text : withoutNames(text, people),
      files,
      at: createdAt.toISOString(),
    })),
  };
}

type Message = { seq: number; author: string; text: string; files: number; createdAt: Date };

const messagesOf = (conversationId: string) =>
  db.$queryRaw<Message[]>`
    select seq, author::text, content ->> 'text' as text, created_at as "createdAt",
      coalesce(jsonb_array_length(content -> 'files'), 0)::int as files
    from event
    where conversation_id = ${conversationId}::uuid and kind = 'message' and not internal
    order by seq limit ${MOST_MESSAGES}`;

const HIDDEN = "…";

/** As whole words, the full names before their parts. */
function withoutNames(text: string, people: string[]) {
  const names = people.flatMap((name) => [name, ...name.split(/\s+/)]);
  return names
    .filter((name) => name.length > 1)
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, name) => left.replaceAll(wholeWord(name), HIDDEN), text);
}

const wholeWord = (name: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, "gu");

import { Prisma } from "#server/platform/prisma/client.ts";
import { wordsAsTyped } from "#server/platform/search.ts";
import { literally } from "#server/platform/zod.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { FeedbackList } from "./schema.ts";

const { sql } = Prisma;

export function matching(viewer: Viewer, filter: FeedbackList): Prisma.Sql {
  const { state, kind, source, language, query, assignee } = filter;
  const conditions = [
    state && sql`f.status = ${state}::"FeedbackStatus"`,
    kind && sql`f.kind = ${kind}::"FeedbackKind"`,
    source && sql`f.source = ${source}::"FeedbackSource"`,
    language && sql`split_part(f.locale, '-', 1) = ${language}`,
    assignee && assignedTo(viewer, assignee),
    query && saying(query),
  ];
  return Prisma.join([sql`true`, ...conditions.filter((one) => typeof one === "object")], " and ");
}

const assignedTo = ({ id }: Viewer, assignee: string) =>
  assignee === "nobody"
    ? sql`f.assignee_id is null`
    : sql`f.assignee_id = ${assignee === "me" ? id : assignee}::uuid`;

function saying(query: string) {
  const pattern = `%${literally(query)}%`;
  return sql`f.id in (
    select id from feedback_item
    where to_tsvector('simple', text) @@ ${wordsAsTyped(query)}
    union
    select item.id from feedback_item item join person on person.id = item.customer_id
    where person.name ilike ${pattern} or person.email ilike ${pattern})`;
}

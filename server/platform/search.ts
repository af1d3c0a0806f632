import { Prisma } from "./prisma/client.ts";

const { sql } = Prisma;

/** A tsquery of what somebody types; the last word may be incomplete. Quotes and minus mean what they do on the web. */
export function wordsAsTyped(query: string): Prisma.Sql {
  const exactly = sql`websearch_to_tsquery('simple', ${query})`;
  const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length === 0 || /"|(?:^|\s)-/.test(query)) return exactly;
  return sql`(${exactly} || to_tsquery('simple', ${`${words.join(" & ")}:*`}))`;
}

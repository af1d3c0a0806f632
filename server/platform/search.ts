import { Prisma } from "./prisma/client.ts";

const { sql } = Prisma;

/**
 * A tsquery over the words somebody types, of which the last may not be complete yet. Who puts words in quotes or
 * excludes one with a minus means exactly that, as in a search on the web.
 */
export function wordsAsTyped(query: string): Prisma.Sql {
  const exactly = sql`websearch_to_tsquery('simple', ${query})`;
  const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length === 0 || /"|(?:^|\s)-/.test(query)) return exactly;
  return sql`(${exactly} || to_tsquery('simple', ${`${words.join(" & ")}:*`}))`;
}

import { type Cursor, nextCursor, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import type { Language } from "#server/platform/locale.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import type { VersionPage } from "./draft-schema.ts";
import { namesOf } from "./names.ts";
import { canReadDrafts } from "./policy.ts";
import { wordsOf } from "./edition.ts";

const PAGE = 10;

type Of = { slug: string; language: Language; cursor?: Cursor };

/** All that an article has said in one language, newest first. */
export async function listVersions(
  viewer: Viewer,
  { slug, language, cursor }: Of,
): Promise<VersionPage> {
  authorize(canReadDrafts(viewer));
  const after = placeOf(cursor);
  const rows = await db.article.findMany({
    where: { slug, locale: language, ...(after && { version: { lt: after.priority } }) },
    orderBy: { version: "desc" },
    take: PAGE + 1,
    include: { publishedBy: { select: { name: true } }, archivedBy: { select: { name: true } } },
  });
  const shown = rows.slice(0, PAGE);
  const names = await namesOf(shown.flatMap(({ authorIds }) => authorIds));
  return {
    versions: shown.map((row) => ({
      ...wordsOf(row),
      authors: row.authorIds.map((author) => names.get(author) ?? ""),
      publishedBy: row.publishedBy?.name ?? null,
      supersededAt: row.supersededAt?.toISOString() ?? null,
      archived:
        row.archivedBy && row.archivedAt
          ? { by: row.archivedBy.name, at: row.archivedAt.toISOString() }
          : null,
    })),
    nextCursor: nextCursor(
      rows.map(({ id, version, publishedAt: at }) => ({ priority: version, at, id })),
      PAGE,
    ),
  };
}

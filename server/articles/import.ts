import { db, type Tx } from "#server/platform/db.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import type { Language } from "#server/platform/locale.ts";
import { Conflict } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import type { ReadFile } from "./draft-schema.ts";
import { auditDraft, create } from "./drafts.ts";
import { readAll } from "./markdown-file.ts";
import { canWriteArticles } from "./policy.ts";

type Files = { language: Language; files: { name: string; text: string }[] };

/** What would become of each file. Nothing is written. */
export async function previewMarkdown(viewer: Viewer, files: Files): Promise<ReadFile[]> {
  authorize(canWriteArticles(viewer));
  return (await checkedFiles(db, files)).map(readFile);
}

/** The good ones become drafts, all or none of them; the bad ones are passed over, and named with the reason. */
export async function importMarkdown(
  viewer: Viewer,
  files: Files,
): Promise<{ created: number; files: ReadFile[] }> {
  authorize(canWriteArticles(viewer));
  try {
    return await db.$transaction(async (tx) => {
      const checked = await checkedFiles(tx, files);
      const good = checked.filter(({ problem }) => problem === null);
      for (const { slug, language, title, body, follows } of good) {
        if (language === null) continue;
        const draft = await create(tx, viewer, { slug, language, title, body, follows });
        await auditDraft(tx, viewer, "articles.import", draft);
      }
      return { created: good.length, files: checked.map(readFile) };
    });
  } catch (error) {
    if (isTaken(error)) throw new Conflict("help.draftThere");
    throw error;
  }
}

async function checkedFiles(tx: Pick<Tx, "article" | "articleDraft">, files: Files) {
  const read = readAll(files.files, files.language);
  const where = { slug: { in: read.map(({ slug }) => slug) } };
  const [drafts, newest] = await Promise.all([
    tx.articleDraft.findMany({ where, select: { slug: true, locale: true } }),
    tx.article.findMany({
      where,
      orderBy: { version: "desc" },
      distinct: ["slug", "locale"],
      select: {
        slug: true,
        locale: true,
        version: true,
        title: true,
        body: true,
        archivedAt: true,
      },
    }),
  ]);
  const begun = new Set(drafts.map(placeOf));
  const known = new Map(newest.map((row) => [placeOf(row), row]));
  return read.map((file) => {
    const place = placeOf({ slug: file.slug, locale: file.language ?? "" });
    const row = known.get(place);
    const isSame = row && !row.archivedAt && row.title === file.title && row.body === file.body;
    const problem = file.problem ?? (begun.has(place) ? "draft_there" : isSame ? "same" : null);
    return { ...file, problem, isNew: !row, follows: row?.version ?? 0 };
  });
}

type Checked = Awaited<ReturnType<typeof checkedFiles>>[number];

const readFile = ({ name, problem, slug, language, title, body, isNew }: Checked): ReadFile => ({
  name,
  problem,
  slug,
  language,
  title,
  body,
  isNew,
});

const placeOf = ({ slug, locale }: { slug: string; locale: string }) => `${locale} ${slug}`;

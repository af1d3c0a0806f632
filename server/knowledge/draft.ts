import { searchPassages } from "#server/articles/search.ts";
import { languageOfWords } from "#server/assistant/gap.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { clusterWith } from "./clusters.ts";
import { draftFrom, type Missing } from "./draft-from.ts";
import { canDecide } from "./policy.ts";
import type { DraftOf, DraftView } from "./schema.ts";
import { wordsOf } from "./words.ts";

/** Far below what is an answer. */
const NEAR = 0.2;
const MOST_NEAR = 2;

export async function draftArticle(viewer: Viewer, { of, id }: DraftOf): Promise<DraftView> {
  authorize(canDecide(viewer));
  const asked = of === "gap" ? await askedInGap(id) : await askedOfAnswer(id);
  const found = await searchPassages(catalogueOf(asked.language), asked.heading, NEAR);
  const near = found.slice(0, MOST_NEAR);
  return {
    ...draftFrom({ ...asked, near }),
    near: near.map(({ slug, title }) => ({ slug, title })),
  };
}

type Asked = Omit<Missing, "near">;

async function askedInGap(id: string): Promise<Asked> {
  const gap = await db.knowledgeGap.findUnique({ where: { id }, select: { language: true } });
  if (!gap) throw new NotFound();
  const { heading, members } = await clusterWith(id, gap.language);
  const questions = members.map(({ question }) => question).toReversed();
  return { heading, questions, language: gap.language };
}

async function askedOfAnswer(id: string): Promise<Asked> {
  const verdict = await db.answerVerdict.findUnique({
    where: { id },
    include: { conversation: { select: { locale: true } } },
  });
  if (!verdict) throw new NotFound();
  const heading = (await wordsOf([verdict])).get(id)?.question ?? "";
  const { locale } = verdict.conversation;
  return { heading, questions: [], language: languageOfWords(heading, locale) };
}

import type { Language } from "#server/platform/locale.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { mustBeFree } from "./address.ts";
import { auditDraft, beginning, create } from "./drafts.ts";
import { canWriteArticles } from "./policy.ts";

type NewArticle = { slug: string; language: Language; title: string; body?: string };

/** @throws Conflict where there is an article, or the draft of one, under this address */
export async function startArticle(
  viewer: Viewer,
  { slug, language, title, body = "" }: NewArticle,
): Promise<{ id: string }> {
  authorize(canWriteArticles(viewer));
  return beginning(async (tx) => {
    await mustBeFree(tx, slug);
    const draft = await create(tx, viewer, { slug, language, title, body, follows: 0 });
    await auditDraft(tx, viewer, "articles.begin", draft);
    return { id: draft.id };
  });
}

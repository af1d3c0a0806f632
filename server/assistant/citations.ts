import type { PassageFact } from "#server/articles/schema.ts";
import type { Citation } from "#server/conversations/citation.ts";

export type Cited = { article: string; passage: unknown };

/** Frozen as they were when the answer rested on them; a model that names none rests on the best it was given. */
export function citationsOf(found: PassageFact[], cited: Cited[]): Citation[] {
  const used = cited.length > 0 ? found.filter((fact) => isCited(fact, cited)) : found.slice(0, 1);
  const once = new Map(used.map((fact) => [`${fact.slug} ${fact.passage}`, fact]));
  return Array.from(once.values(), ({ slug, version, title, passage }) => ({
    slug,
    version,
    title,
    passage,
  }));
}

const isCited = ({ slug, version, passage }: PassageFact, cited: Cited[]) =>
  cited.some((one) => one.article === `${slug}@${version}` && (one.passage ?? passage) === passage);

import type { Role } from "#server/platform/viewer.ts";

const staff: Role[] = ["agent", "supervisor", "admin"];
const supervisors: Role[] = ["supervisor", "admin"];

/** Who may call what of the help and its recalls. */
export const articles = {
  "articles.archive": supervisors,
  "articles.changeAddress": supervisors,
  "articles.counts": staff,
  "articles.create": supervisors,
  "articles.discardDraft": supervisors,
  "articles.get": "anyone",
  "articles.import": supervisors,
  "articles.isFree": supervisors,
  "articles.overview": staff,
  "articles.list": "anyone",
  "articles.previewImport": supervisors,
  "articles.publishDraft": supervisors,
  "articles.restore": supervisors,
  "articles.returnDraft": supervisors,
  "articles.saveDraft": supervisors,
  "articles.search": "anyone",
  "articles.startDraft": supervisors,
  "articles.submitDraft": supervisors,
  "articles.versions": staff,
  "articles.edition": staff,

  "recalls.counts": supervisors,
  "recalls.get": supervisors,
  "recalls.sent": supervisors,
  "recalls.start": supervisors,
  "recalls.answered": supervisors,
} satisfies Record<string, Role[] | "anyone">;

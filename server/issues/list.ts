import { db, type Tx } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { rooted } from "#server/themes/rooted.ts";
import { canFileIssues } from "./policy.ts";
import { FAILURES, type IssuesOfTheme, type IssueView } from "./schema.ts";
import { connectedTrackers } from "./trackers.ts";

const MOST = 20;

/** Its own, and those of what was merged into it. */
export async function ofTheme(
  tx: Pick<Tx, "$queryRaw">,
  themeId: string,
): Promise<Prisma.ThemeIssueWhereInput> {
  const themes = await tx.$queryRaw<{ id: string }[]>`
    with recursive ${rooted} select id from rooted where root = ${themeId}::uuid`;
  return { themeId: { in: themes.map(({ id }) => id) } };
}

export async function listIssues(viewer: Viewer, themeId: string): Promise<IssuesOfTheme> {
  authorize(canFileIssues(viewer));
  const rows = await db.themeIssue.findMany({
    where: await ofTheme(db, themeId),
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    take: MOST,
    include: { requestedBy: { select: { name: true } } },
  });
  const offers = connectedTrackers().filter(
    (tracker) => !rows.some((issue) => issue.tracker === tracker),
  );
  return { issues: rows.map(viewOf), offers };
}

type Row = Prisma.ThemeIssueGetPayload<{ include: { requestedBy: { select: { name: true } } } }>;

const viewOf = ({ requestedBy, key, url, ...row }: Row): IssueView => ({
  id: row.id,
  tracker: row.tracker,
  state: stateOf({ url, ...row }),
  by: requestedBy.name,
  requestedAt: row.requestedAt.toISOString(),
  failure: FAILURES.find((one) => one === row.failure) ?? null,
  link: key !== null && url !== null ? { key, url } : null,
  closedAt: row.closedAt?.toISOString() ?? null,
  isDropped: row.isDropped,
  lookedAt: row.lookedAt?.toISOString() ?? null,
});

function stateOf({
  url,
  failedAt,
  missingAt,
  closedAt,
}: Pick<Row, "url" | "failedAt" | "missingAt" | "closedAt">): IssueView["state"] {
  if (url === null) return failedAt ? "failed" : "waiting";
  if (missingAt) return "missing";
  return closedAt ? "closed" : "open";
}

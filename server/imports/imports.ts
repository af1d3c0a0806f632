import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canImport } from "./policy.ts";
import { problemsIn } from "./problems.ts";
import type { ImportRunView, ImportView } from "./schema.ts";

const MOST_SHOWN = 20;

const include = {
  createdBy: { select: { name: true } },
  runs: { include: { askedBy: { select: { name: true } } } },
} satisfies Prisma.FeedImportInclude;

export async function listImports(viewer: Viewer): Promise<ImportView[]> {
  authorize(canImport(viewer));
  const rows = await db.feedImport.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_SHOWN,
    include,
  });
  return rows.map(viewOf);
}

export async function getImport(viewer: Viewer, id: string): Promise<ImportView> {
  authorize(canImport(viewer));
  const row = await db.feedImport.findUnique({ where: { id }, include });
  if (!row) throw new NotFound();
  return viewOf(row);
}

type Row = Prisma.FeedImportGetPayload<{ include: typeof include }>;

function viewOf({ id, kind, name, size, createdBy, createdAt, runs }: Row): ImportView {
  const run = (step: "check" | "write") => {
    const found = runs.find((one) => one.step === step);
    return found ? runView(found, Number(size)) : null;
  };
  return {
    id,
    kind,
    name,
    size: Number(size),
    createdBy: createdBy.name,
    createdAt: createdAt.toISOString(),
    check: run("check"),
    write: run("write"),
  };
}

function runView(run: Row["runs"][number], size: number): ImportRunView {
  const { created, changed, same, refused, failure, askedBy, askedAt, endedAt } = run;
  return {
    state: stateOf(run),
    failure,
    share: endedAt && !failure ? 1 : Math.min(1, Number(run.bytesDone) / Math.max(1, size)),
    lines: run.linesDone,
    created,
    changed,
    same,
    refused,
    problems: problemsIn(run),
    askedBy: askedBy.name,
    askedAt: askedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}

function stateOf({ endedAt, cancelledAt, failure }: Row["runs"][number]) {
  if (failure !== null) return "failed";
  if (endedAt) return "done";
  return cancelledAt ? "cancelled" : "running";
}

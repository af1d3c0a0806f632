import { audit } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canSetBenchmarks } from "./policy.ts";
import type { Benchmark } from "./schema.ts";

export const listBenchmarks = (): Promise<Benchmark[]> =>
  db.insightBenchmark.findMany({ orderBy: { figure: "asc" } }).then((rows) =>
    rows.map(({ figure, text, source }) => ({
      figure: figure as Benchmark["figure"],
      text,
      source,
    })),
  );

/** In place of the one that stood beside this figure; without words there is none any more. */
export async function setBenchmark(viewer: Viewer, { figure, text, source }: Benchmark) {
  authorize(canSetBenchmarks(viewer));
  await db.$transaction(async (tx) => {
    if (text === "") await tx.insightBenchmark.deleteMany({ where: { figure } });
    else {
      await tx.insightBenchmark.upsert({
        where: { figure },
        create: { figure, text, source },
        update: { text, source },
      });
    }
    await audit(tx, viewer, {
      action: "insights.setBenchmark",
      details: { figure, name: text || null },
    });
  });
}

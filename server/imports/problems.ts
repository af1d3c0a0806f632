import type { FeedImportRun } from "#server/platform/prisma/client.ts";
import type { ImportProblem } from "./schema.ts";

/** What stands there was written by us. */
export const problemsIn = ({ problems }: Pick<FeedImportRun, "problems">) =>
  problems as ImportProblem[];

import { listAudit } from "#server/audit/entries.ts";
import { auditFilter } from "#server/audit/schema.ts";
import { adminProcedure, router } from "./trpc.ts";

export const auditRouter = router({
  list: adminProcedure.input(auditFilter).query(({ ctx, input }) => listAudit(ctx.viewer, input)),
});

import { getImport, listImports } from "#server/imports/imports.ts";
import { importId } from "#server/imports/schema.ts";
import { cancelImport, startImport } from "#server/imports/start.ts";
import { adminProcedure, router } from "./trpc.ts";

export const importsRouter = router({
  list: adminProcedure.query(({ ctx }) => listImports(ctx.viewer)),

  get: adminProcedure.input(importId).query(({ ctx, input }) => getImport(ctx.viewer, input.id)),

  start: adminProcedure
    .input(importId)
    .mutation(({ ctx, input }) => startImport(ctx.viewer, input.id)),

  cancel: adminProcedure
    .input(importId)
    .mutation(({ ctx, input }) => cancelImport(ctx.viewer, input.id)),
});

import { readPromise, readPromiseDays } from "#server/promise/figures.ts";
import { unkeptQuery } from "#server/promise/schema.ts";
import { listUnkept } from "#server/promise/unkept.ts";
import { publicProcedure, router, supervisorProcedure } from "./trpc.ts";

export const promiseRouter = router({
  read: publicProcedure.query(({ ctx }) => readPromise(ctx.viewer)),

  days: supervisorProcedure.query(({ ctx }) => readPromiseDays(ctx.viewer)),

  unkept: supervisorProcedure
    .input(unkeptQuery)
    .query(({ ctx, input }) => listUnkept(ctx.viewer, input)),
});

import { requestCode } from "#server/auth/codes.ts";
import { confirmCode } from "#server/auth/confirm.ts";
import { listDemoPeople } from "#server/auth/demo-people.ts";
import { codeConfirmation, codeRequest } from "#server/auth/schema.ts";
import { publicProcedure, router } from "./trpc.ts";

export const signInRouter = router({
  requestCode: publicProcedure
    .input(codeRequest)
    .mutation(({ ctx, input }) => requestCode(ctx, input)),

  confirmCode: publicProcedure
    .input(codeConfirmation)
    .mutation(({ ctx, input }) => confirmCode(ctx, input)),

  demoPeople: publicProcedure.query(() => listDemoPeople()),
});

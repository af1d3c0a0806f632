import { requestCode } from "#server/people/codes.ts";
import { confirmCode } from "#server/people/confirm.ts";
import { listDemoPeople } from "#server/people/people.ts";
import { codeConfirmation, codeRequest } from "#server/people/schema.ts";
import { publicProcedure, router } from "./trpc.ts";

/** For those who are not signed in yet: the asker is the browser. */
export const signInRouter = router({
  requestCode: publicProcedure
    .input(codeRequest)
    .mutation(({ ctx, input }) => requestCode(ctx, input)),

  confirmCode: publicProcedure
    .input(codeConfirmation)
    .mutation(({ ctx, input }) => confirmCode(ctx, input)),

  demoPeople: publicProcedure.query(() => listDemoPeople()),
});

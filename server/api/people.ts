import { getMe, setLanguage } from "#server/people/people.ts";
import { newLanguage } from "#server/people/schema.ts";
import { personProcedure, router } from "./trpc.ts";

export const peopleRouter = router({
  me: personProcedure.query(({ ctx }) => getMe(ctx.viewer)),

  setLanguage: personProcedure
    .input(newLanguage)
    .mutation(({ ctx, input }) => setLanguage(ctx.viewer, input)),
});

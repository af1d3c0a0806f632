import { changeHome, changeName, changePhone } from "#server/profile/change.ts";
import { confirmNewEmail, requestNewEmail } from "#server/profile/email.ts";
import { getProfile } from "#server/profile/profile.ts";
import { emailConfirmation, newEmail, newHome, newName, newPhone } from "#server/profile/schema.ts";
import { customerProcedure, freshProcedure, router } from "./trpc.ts";

const provenProcedure = customerProcedure.concat(freshProcedure);

export const profileRouter = router({
  get: customerProcedure.query(({ ctx }) => getProfile(ctx.viewer)),

  changeName: provenProcedure
    .input(newName)
    .mutation(({ ctx, input }) => changeName(ctx.viewer, input)),

  changePhone: provenProcedure
    .input(newPhone)
    .mutation(({ ctx, input }) => changePhone(ctx.viewer, input)),

  changeHome: provenProcedure
    .input(newHome)
    .mutation(({ ctx, input }) => changeHome(ctx.viewer, input)),

  requestEmail: provenProcedure
    .input(newEmail)
    .mutation(({ ctx, input }) => requestNewEmail(ctx.viewer, ctx, input)),

  confirmEmail: provenProcedure
    .input(emailConfirmation)
    .mutation(({ ctx, input }) => confirmNewEmail(ctx.viewer, ctx, input)),
});

import { deactivate, reactivate } from "#server/staff/deactivate.ts";
import { invite, inviteAgain } from "#server/staff/invite.ts";
import { getMe, setLanguage } from "#server/auth/me.ts";
import { changeSkills, rename } from "#server/staff/profile.ts";
import { signOff } from "#server/staff/sign-off.ts";
import { changeRole } from "#server/staff/roles.ts";
import { newLanguage } from "#server/auth/schema.ts";
import {
  invitation,
  newName,
  newRole,
  newSkills,
  personId,
  staffFilter,
} from "#server/staff/schema.ts";
import { listStaff } from "#server/staff/staff.ts";
import { changeOwnPhone, getOwnPhone } from "#server/telephony/own-phone.ts";
import { ownPhone } from "#server/telephony/schema.ts";
import {
  adminProcedure,
  agentProcedure,
  freshProcedure,
  personProcedure,
  router,
  supervisorProcedure,
} from "./trpc.ts";

export const peopleRouter = router({
  me: personProcedure.query(({ ctx }) => getMe(ctx.viewer)),

  setLanguage: personProcedure
    .input(newLanguage)
    .mutation(({ ctx, input }) => setLanguage(ctx.viewer, input)),

  ownPhone: agentProcedure.query(({ ctx }) => getOwnPhone(ctx.viewer)),

  changeOwnPhone: agentProcedure
    .concat(freshProcedure)
    .input(ownPhone)
    .mutation(({ ctx, input }) => changeOwnPhone(ctx.viewer, input)),

  staff: adminProcedure.input(staffFilter).query(({ ctx, input }) => listStaff(ctx.viewer, input)),

  invite: adminProcedure.input(invitation).mutation(({ ctx, input }) => invite(ctx.viewer, input)),

  reinvite: adminProcedure
    .input(personId)
    .mutation(({ ctx, input }) => inviteAgain(ctx.viewer, input.id)),

  changeRole: adminProcedure
    .input(newRole)
    .mutation(({ ctx, input }) => changeRole(ctx.viewer, input)),

  changeSkills: adminProcedure
    .input(newSkills)
    .mutation(({ ctx, input }) => changeSkills(ctx.viewer, input)),

  rename: adminProcedure.input(newName).mutation(({ ctx, input }) => rename(ctx.viewer, input)),

  signOff: supervisorProcedure
    .input(personId)
    .mutation(({ ctx, input }) => signOff(ctx.viewer, input.id)),

  deactivate: adminProcedure
    .concat(freshProcedure)
    .input(personId)
    .mutation(({ ctx, input }) => deactivate(ctx.viewer, input.id)),

  reactivate: adminProcedure
    .input(personId)
    .mutation(({ ctx, input }) => reactivate(ctx.viewer, input.id)),
});

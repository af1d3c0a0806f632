import { apply, requestApplicationCode } from "#server/applications/apply.ts";
import { declineApplicant, inviteApplicant } from "#server/applications/decide.ts";
import { countApplications, getApplication, listApplications } from "#server/applications/list.ts";
import { workOffer } from "#server/applications/offer.ts";
import { getOwnApplication, withdrawApplication } from "#server/applications/own.ts";
import { getApplicationRules, setApplicationRules } from "#server/applications/rules.ts";
import {
  applicantCode,
  applicantTraining,
  applicationId,
  applicationLink,
  applicationList,
  newApplication,
  newApplicationRules,
  testAnswers,
} from "#server/applications/schema.ts";
import { answerTest, getTest } from "#server/applications/test.ts";
import { adminProcedure, publicProcedure, router, supervisorProcedure } from "./trpc.ts";

export const applicationsRouter = router({
  offer: publicProcedure.query(() => workOffer()),

  requestCode: publicProcedure
    .input(applicantCode)
    .mutation(({ ctx, input }) => requestApplicationCode(ctx, input)),

  send: publicProcedure.input(newApplication).mutation(({ ctx, input }) => apply(ctx, input)),

  byLink: publicProcedure.input(applicationLink).query(({ input }) => getOwnApplication(input)),

  test: publicProcedure.input(applicationLink).query(({ input }) => getTest(input)),

  answerTest: publicProcedure.input(testAnswers).mutation(({ input }) => answerTest(input)),

  withdraw: publicProcedure
    .input(applicationLink)
    .mutation(({ input }) => withdrawApplication(input)),

  list: supervisorProcedure
    .input(applicationList)
    .query(({ ctx, input }) => listApplications(ctx.viewer, input)),

  counts: supervisorProcedure.query(({ ctx }) => countApplications(ctx.viewer)),

  get: supervisorProcedure
    .input(applicationId)
    .query(({ ctx, input }) => getApplication(ctx.viewer, input.id)),

  invite: supervisorProcedure
    .input(applicantTraining)
    .mutation(({ ctx, input }) => inviteApplicant(ctx.viewer, input)),

  decline: supervisorProcedure
    .input(applicationId)
    .mutation(({ ctx, input }) => declineApplicant(ctx.viewer, input.id)),

  rules: adminProcedure.query(({ ctx }) => getApplicationRules(ctx.viewer)),

  setRules: adminProcedure
    .input(newApplicationRules)
    .mutation(({ ctx, input }) => setApplicationRules(ctx.viewer, input)),
});

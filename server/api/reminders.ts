import {
  chooseByLink,
  chooseReminders,
  getChoiceByLink,
  getReminderChoice,
} from "#server/reminders/choice.ts";
import { previewReminderRules } from "#server/reminders/preview.ts";
import { getReminderRules, setReminderRules } from "#server/reminders/rules.ts";
import {
  newReminderChoice,
  newReminderChoiceByLink,
  newReminderRules,
  reminderLink,
  reminderRules,
} from "#server/reminders/schema.ts";
import { adminProcedure, customerProcedure, publicProcedure, router } from "./trpc.ts";

export const remindersRouter = router({
  choice: customerProcedure.query(({ ctx }) => getReminderChoice(ctx.viewer)),

  choose: customerProcedure
    .input(newReminderChoice)
    .mutation(({ ctx, input }) => chooseReminders(ctx.viewer, input)),

  choiceByLink: publicProcedure.input(reminderLink).query(({ input }) => getChoiceByLink(input)),

  chooseByLink: publicProcedure
    .input(newReminderChoiceByLink)
    .mutation(({ input }) => chooseByLink(input)),

  previewRules: adminProcedure
    .input(reminderRules)
    .query(({ ctx, input }) => previewReminderRules(ctx.viewer, input)),

  rules: adminProcedure.query(({ ctx }) => getReminderRules(ctx.viewer)),

  setRules: adminProcedure
    .input(newReminderRules)
    .mutation(({ ctx, input }) => setReminderRules(ctx.viewer, input)),
});

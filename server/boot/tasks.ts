import { nameTheUnnamed, namingTasks } from "#server/assistant/naming.ts";
import { reapRuns } from "#server/assistant/reaper.ts";
import { trialTasks, wakeTrials } from "#server/assistant/trial/run.ts";
import { rescueLateCalls } from "#server/callbacks/rescue.ts";
import {
  endForgottenCalls,
  endMissedCalls,
  escalateLateCalls,
  remindOfCalls,
} from "#server/callbacks/sweeps.ts";
import { endSettledRequests } from "#server/hardship/sweep.ts";
import { remindOfQuestions, watchDeadlines } from "#server/cases/sweeps.ts";
import { watchRedress } from "#server/complaints/redress.ts";
import { watchComplaints } from "#server/complaints/sweep.ts";
import { clearUpCharges } from "#server/payments/charge-sweep.ts";
import { methodTasks } from "#server/payments/method-removal.ts";
import { payoutTasks } from "#server/payments/payout.ts";
import { clearUpPayouts } from "#server/payments/payout-sweep.ts";
import { simulatorTasks } from "#server/payments/simulator/notices.ts";
import { unreadTasks } from "#server/conversations/unread-mail.ts";
import { breachOverdueRequests } from "#server/desk/breach.ts";
import { tightenPromises } from "#server/desk/queue.ts";
import { watchPresence } from "#server/desk/watch.ts";
import { countContacts } from "#server/forecast/count-contacts.ts";
import { openDailyGaps } from "#server/forecast/daily-gaps.ts";
import { feedbackTasks } from "#server/feedback/tell.ts";
import { sweepFiles } from "#server/files/sweep.ts";
import { mailFigures } from "#server/insights/mailing.ts";
import { addUpDueDays } from "#server/insights/write-days.ts";
import { writeDueFacts } from "#server/insights/write-facts.ts";
import { followIssues } from "#server/issues/follow.ts";
import { issueTasks } from "#server/issues/send.ts";
import { importTasks } from "#server/imports/run.ts";
import { sweepImports, wakeImports } from "#server/imports/sweep.ts";
import { remindOfExpiringCards } from "#server/plans/autopay/expiring.ts";
import { takeDuePayments } from "#server/plans/autopay/take.ts";
import { webhookTasks } from "#server/feed/webhooks/deliver.ts";
import type { Tasks } from "#server/platform/jobs.ts";
import { forgetLimits } from "#server/platform/limits.ts";
import { mailTasks } from "#server/platform/mail.ts";
import { exportTasks } from "#server/privacy/export/make.ts";
import { sweepExports } from "#server/privacy/export/sweep.ts";
import { eraseDue, eraseTasks } from "#server/privacy/erase/erase.ts";
import type { Sweep } from "#server/platform/sweeps.ts";
import { recallTasks } from "#server/recalls/send.ts";
import { themeTasks } from "#server/themes/deliver.ts";
import { proposeThemes } from "#server/themes/propose.ts";
import { remindOfPayments } from "#server/reminders/remind.ts";
import { applyRetention } from "#server/retention/sweep.ts";
import { lookAfterPhoneCalls } from "#server/telephony/sweep.ts";
import { endForsaken } from "#server/voice/sweep.ts";

export const tasks: Tasks = {
  ...mailTasks,
  ...unreadTasks,
  ...feedbackTasks,
  ...namingTasks,
  ...payoutTasks,
  ...methodTasks,
  ...simulatorTasks,
  ...webhookTasks,
  ...importTasks,
  ...trialTasks,
  ...exportTasks,
  ...eraseTasks,
  ...recallTasks,
  ...themeTasks,
  ...issueTasks,
};

export const sweeps: Sweep[] = [
  { name: "promises kept", seconds: 2, run: breachOverdueRequests },
  { name: "promises nearer", seconds: 5, run: () => tightenPromises() },
  { name: "agents away", seconds: 5, run: watchPresence },
  { name: "answers cut off", seconds: 5, run: reapRuns },
  { name: "conversations without a name", seconds: 20, run: nameTheUnnamed },
  { name: "what conversations came to", seconds: 5, run: writeDueFacts },
  { name: "days to add up", seconds: 20, run: addUpDueDays },
  { name: "charges unclear", seconds: 10, run: () => clearUpCharges() },
  { name: "money on its way back", seconds: 60, run: clearUpPayouts },
  { name: "payments due", seconds: 300, run: () => takeDuePayments() },
  { name: "payments to remind of", seconds: 300, run: () => remindOfPayments() },
  { name: "cards expiring", seconds: 300, run: remindOfExpiringCards },
  { name: "cases past their day", seconds: 300, run: watchDeadlines },
  { name: "hardship requests with nothing owed", seconds: 300, run: endSettledRequests },
  { name: "cases that wait for an answer", seconds: 300, run: remindOfQuestions },
  { name: "complaints past a part of their time", seconds: 300, run: () => watchComplaints() },
  { name: "redress whose day has come", seconds: 300, run: () => watchRedress() },
  { name: "calls reminded of", seconds: 20, run: () => remindOfCalls() },
  { name: "calls nobody makes", seconds: 20, run: () => rescueLateCalls() },
  { name: "calls late", seconds: 20, run: () => escalateLateCalls() },
  { name: "calls missed", seconds: 20, run: () => endMissedCalls() },
  { name: "contacts to count", seconds: 900, run: countContacts },
  { name: "gaps of the day", seconds: 300, run: openDailyGaps },
  { name: "limits long over", seconds: 300, run: forgetLimits },
  { name: "calls forgotten", seconds: 60, run: () => endForgottenCalls() },
  { name: "calls in the browser that nobody is in", seconds: 5, run: () => endForsaken() },
  { name: "phone calls not heard of", seconds: 5, run: () => lookAfterPhoneCalls() },
  { name: "files without a row", seconds: 900, run: sweepFiles },
  { name: "files of imports without a row", seconds: 900, run: sweepImports },
  { name: "imports that stand still", seconds: 60, run: wakeImports },
  { name: "trials of models that stand still", seconds: 60, run: wakeTrials },
  { name: "copies of data without a row", seconds: 900, run: sweepExports },
  { name: "accounts to close", seconds: 300, run: eraseDue },
  { name: "figures of the week", seconds: 300, run: mailFigures },
  { name: "what customers say alike", seconds: 30, run: proposeThemes },
  { name: "issues to look at", seconds: 300, run: followIssues },
  { name: "what has had its time", seconds: 60, run: applyRetention },
];

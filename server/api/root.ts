import { applicationsRouter } from "./applications.ts";
import { articlesRouter } from "./articles.ts";
import { assistantRouter } from "./assistant.ts";
import { auditRouter } from "./audit.ts";
import { callbacksRouter } from "./callbacks.ts";
import { casesRouter } from "./cases.ts";
import { forecastRouter } from "./forecast.ts";
import { hardshipRouter } from "./hardship.ts";
import { closedDaysRouter } from "./closed-days.ts";
import { complaintsRouter } from "./complaints.ts";
import { connectionsRouter } from "./connections.ts";
import { conversationsRouter } from "./conversations.ts";
import { deskRouter } from "./desk.ts";
import { debriefsRouter } from "./debriefs.ts";
import { documentsRouter } from "./documents.ts";
import { evidenceRouter } from "./evidence.ts";
import { feedbackRouter } from "./feedback.ts";
import { humanRequestsRouter } from "./human-requests.ts";
import { inboxRouter } from "./inbox.ts";
import { importsRouter } from "./imports.ts";
import { insightsRouter } from "./insights.ts";
import { issuesRouter } from "./issues.ts";
import { knowledgeRouter } from "./knowledge.ts";
import { mailRouter } from "./mail.ts";
import { methodsRouter } from "./methods.ts";
import { paymentsRouter } from "./payments.ts";
import { peopleRouter } from "./people.ts";
import { plansRouter } from "./plans.ts";
import { privacyRouter } from "./privacy.ts";
import { profileRouter } from "./profile.ts";
import { promiseRouter } from "./promise.ts";
import { recallsRouter } from "./recalls.ts";
import { refundsRouter } from "./refunds.ts";
import { remindersRouter } from "./reminders.ts";
import { repliesRouter } from "./replies.ts";
import { rulesRouter } from "./rules.ts";
import { sessionsRouter } from "./sessions.ts";
import { shiftsRouter } from "./shifts.ts";
import { signInRouter } from "./sign-in.ts";
import { spendingRouter } from "./spending.ts";
import { themesRouter } from "./themes.ts";
import { router } from "./trpc.ts";
import { voiceRouter } from "./voice.ts";

export const appRouter = router({
  applications: applicationsRouter,
  articles: articlesRouter,
  assistant: assistantRouter,
  audit: auditRouter,
  callbacks: callbacksRouter,
  cases: casesRouter,
  closedDays: closedDaysRouter,
  complaints: complaintsRouter,
  forecast: forecastRouter,
  hardship: hardshipRouter,
  connections: connectionsRouter,
  conversations: conversationsRouter,
  desk: deskRouter,
  debriefs: debriefsRouter,
  documents: documentsRouter,
  evidence: evidenceRouter,
  feedback: feedbackRouter,
  humanRequests: humanRequestsRouter,
  imports: importsRouter,
  inbox: inboxRouter,
  insights: insightsRouter,
  issues: issuesRouter,
  knowledge: knowledgeRouter,
  mail: mailRouter,
  methods: methodsRouter,
  payments: paymentsRouter,
  people: peopleRouter,
  plans: plansRouter,
  privacy: privacyRouter,
  profile: profileRouter,
  promise: promiseRouter,
  recalls: recallsRouter,
  refunds: refundsRouter,
  reminders: remindersRouter,
  replies: repliesRouter,
  rules: rulesRouter,
  sessions: sessionsRouter,
  shifts: shiftsRouter,
  signIn: signInRouter,
  spending: spendingRouter,
  voice: voiceRouter,
  themes: themesRouter,
});

export type AppRouter = typeof appRouter;

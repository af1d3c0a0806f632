import { articlesRouter } from "./articles.ts";
import { assistantRouter } from "./assistant.ts";
import { auditRouter } from "./audit.ts";
import { callbacksRouter } from "./callbacks.ts";
import { casesRouter } from "./cases.ts";
import { hardshipRouter } from "./hardship.ts";
import { closedDaysRouter } from "./closed-days.ts";
import { complaintsRouter } from "./complaints.ts";
import { connectionsRouter } from "./connections.ts";
import { conversationsRouter } from "./conversations.ts";
import { deskRouter } from "./desk.ts";
import { documentsRouter } from "./documents.ts";
import { feedbackRouter } from "./feedback.ts";
import { humanRequestsRouter } from "./human-requests.ts";
import { inboxRouter } from "./inbox.ts";
import { importsRouter } from "./imports.ts";
import { knowledgeRouter } from "./knowledge.ts";
import { mailRouter } from "./mail.ts";
import { methodsRouter } from "./methods.ts";
import { paymentsRouter } from "./payments.ts";
import { peopleRouter } from "./people.ts";
import { plansRouter } from "./plans.ts";
import { privacyRouter } from "./privacy.ts";
import { profileRouter } from "./profile.ts";
import { recallsRouter } from "./recalls.ts";
import { refundsRouter } from "./refunds.ts";
import { remindersRouter } from "./reminders.ts";
import { rulesRouter } from "./rules.ts";
import { sessionsRouter } from "./sessions.ts";
import { shiftsRouter } from "./shifts.ts";
import { signInRouter } from "./sign-in.ts";
import { spendingRouter } from "./spending.ts";
import { router } from "./trpc.ts";

export const appRouter = router({
  articles: articlesRouter,
  assistant: assistantRouter,
  audit: auditRouter,
  callbacks: callbacksRouter,
  cases: casesRouter,
  closedDays: closedDaysRouter,
  complaints: complaintsRouter,
  hardship: hardshipRouter,
  connections: connectionsRouter,
  conversations: conversationsRouter,
  desk: deskRouter,
  documents: documentsRouter,
  feedback: feedbackRouter,
  humanRequests: humanRequestsRouter,
  imports: importsRouter,
  inbox: inboxRouter,
  knowledge: knowledgeRouter,
  mail: mailRouter,
  methods: methodsRouter,
  payments: paymentsRouter,
  people: peopleRouter,
  plans: plansRouter,
  privacy: privacyRouter,
  profile: profileRouter,
  recalls: recallsRouter,
  refunds: refundsRouter,
  reminders: remindersRouter,
  rules: rulesRouter,
  sessions: sessionsRouter,
  shifts: shiftsRouter,
  signIn: signInRouter,
  spending: spendingRouter,
});

export type AppRouter = typeof appRouter;

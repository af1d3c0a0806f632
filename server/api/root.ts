import { articlesRouter } from "./articles.ts";
import { callbacksRouter } from "./callbacks.ts";
import { conversationsRouter } from "./conversations.ts";
import { deskRouter } from "./desk.ts";
import { humanRequestsRouter } from "./human-requests.ts";
import { mailRouter } from "./mail.ts";
import { peopleRouter } from "./people.ts";
import { plansRouter } from "./plans.ts";
import { sessionsRouter } from "./sessions.ts";
import { shiftsRouter } from "./shifts.ts";
import { signInRouter } from "./sign-in.ts";
import { router } from "./trpc.ts";

export const appRouter = router({
  articles: articlesRouter,
  callbacks: callbacksRouter,
  conversations: conversationsRouter,
  desk: deskRouter,
  humanRequests: humanRequestsRouter,
  mail: mailRouter,
  people: peopleRouter,
  plans: plansRouter,
  sessions: sessionsRouter,
  shifts: shiftsRouter,
  signIn: signInRouter,
});

export type AppRouter = typeof appRouter;

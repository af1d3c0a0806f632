import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { contextOf } from "#server/api/context.ts";
import { appRouter } from "#server/api/root.ts";
import { conversationTopic } from "#server/conversations/topics.ts";
import { answerBench, openGround } from "./answer-bench.ts";

openGround();
// Our router leaves this to our own writer; the stock one is told to do the same.
appRouter._def._config.sse = {
  ping: { enabled: true, intervalMs: 5000 },
  client: { reconnectAfterInactivityMs: 15_000 },
};
answerBench(
  createHTTPHandler({
    router: appRouter,
    basePath: "/api/trpc/",
    createContext: ({ req, res }) => contextOf(req, res, false),
  }),
  (event) => conversationTopic.notify(event.conversationId, { type: "event", event }),
);

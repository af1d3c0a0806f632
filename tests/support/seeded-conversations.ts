import { contents } from "#server/conversations/schema.ts";
import { db } from "#server/platform/db.ts";

export const loadConversations = () =>
  db.conversation.findMany({
    orderBy: { openedAt: "asc" },
    include: {
      customer: true,
      feedback: true,
      humanRequests: { include: { owner: true } },
      events: { orderBy: { seq: "asc" }, include: { person: true } },
    },
  });

export type Loaded = Awaited<ReturnType<typeof loadConversations>>[number];

export const messages = ({ events }: Loaded) =>
  events
    .filter(({ kind }) => kind === "message")
    .map(({ author, content }) => ({ author, ...contents.message.parse(content) }));

export const transcript = (one: Loaded) =>
  messages(one).map(({ author, text }) => `${author}: ${text}`);

import { listColleagues } from "#server/desk/colleague.ts";
import { listDesks } from "#server/desk/desks.ts";
import { listMine, listWaiting, listWithAssistant } from "#server/desk/lists.ts";
import { move } from "#server/desk/move.ts";
import { dismissAbsence, here, presence, setAvailable } from "#server/desk/presence.ts";
import {
  availability,
  conversationSearch,
  handingBack,
  listPage,
  newAssignee,
  onConversation,
} from "#server/desk/schema.ts";
import { searchConversations } from "#server/desk/search.ts";
import { handBack, takeOver } from "#server/desk/takeover.ts";
import { agentProcedure, router, supervisorProcedure } from "./trpc.ts";

export const deskRouter = router({
  waiting: agentProcedure.input(listPage).query(({ ctx, input }) => listWaiting(ctx.viewer, input)),

  mine: agentProcedure.input(listPage).query(({ ctx, input }) => listMine(ctx.viewer, input)),

  withAssistant: agentProcedure
    .input(listPage)
    .query(({ ctx, input }) => listWithAssistant(ctx.viewer, input)),

  search: agentProcedure
    .input(conversationSearch)
    .query(({ ctx, input }) => searchConversations(ctx.viewer, input)),

  takeOver: agentProcedure
    .input(onConversation)
    .mutation(({ ctx, input }) => takeOver(ctx.viewer, input.conversationId)),

  handBack: agentProcedure
    .input(handingBack)
    .mutation(({ ctx, input }) => handBack(ctx.viewer, input.conversationId, input)),

  move: agentProcedure.input(newAssignee).mutation(({ ctx, input }) => move(ctx.viewer, input)),

  colleagues: agentProcedure
    .input(onConversation)
    .query(({ ctx, input }) => listColleagues(ctx.viewer, input.conversationId)),

  desks: supervisorProcedure.query(({ ctx }) => listDesks(ctx.viewer)),

  presence: agentProcedure.query(({ ctx }) => presence(ctx.viewer)),

  setAvailable: agentProcedure
    .input(availability)
    .mutation(({ ctx, input }) => setAvailable(ctx.viewer, input)),

  dismissAbsence: agentProcedure.mutation(({ ctx }) => dismissAbsence(ctx.viewer)),

  here: agentProcedure.mutation(({ ctx }) => here(ctx.viewer)),
});

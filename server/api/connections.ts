import { createFeedKey, listFeedKeys, revokeFeedKey } from "#server/feed/keys.ts";
import { feedKeyId, newFeedKey } from "#server/feed/schema.ts";
import { adminProcedure, freshProcedure, router } from "./trpc.ts";

export const connectionsRouter = router({
  keys: adminProcedure.query(({ ctx }) => listFeedKeys(ctx.viewer)),

  createKey: adminProcedure
    .concat(freshProcedure)
    .input(newFeedKey)
    .mutation(({ ctx, input }) => createFeedKey(ctx.viewer, input)),

  revokeKey: adminProcedure
    .input(feedKeyId)
    .mutation(({ ctx, input }) => revokeFeedKey(ctx.viewer, input.id)),
});

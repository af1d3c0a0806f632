import { createFeedKey, listFeedKeys, revokeFeedKey } from "#server/feed/keys.ts";
import {
  deliveryFilter,
  deliveryId,
  endpointId,
  endpointSwitch,
  feedKeyId,
  newEndpoint,
  newFeedKey,
} from "#server/feed/schema.ts";
import { listDeliveries, replayDelivery, replayFailed } from "#server/feed/webhooks/deliveries.ts";
import { createEndpoint, listEndpoints, switchEndpoint } from "#server/feed/webhooks/endpoints.ts";
import { testEndpoint } from "#server/feed/webhooks/test-event.ts";
import { paymentConnection } from "#server/payments/connection.ts";
import { adminProcedure, freshProcedure, router } from "./trpc.ts";

export const connectionsRouter = router({
  payments: adminProcedure.query(({ ctx }) => paymentConnection(ctx.viewer)),

  keys: adminProcedure.query(({ ctx }) => listFeedKeys(ctx.viewer)),

  createKey: adminProcedure
    .concat(freshProcedure)
    .input(newFeedKey)
    .mutation(({ ctx, input }) => createFeedKey(ctx.viewer, input)),

  revokeKey: adminProcedure
    .input(feedKeyId)
    .mutation(({ ctx, input }) => revokeFeedKey(ctx.viewer, input.id)),

  endpoints: adminProcedure.query(({ ctx }) => listEndpoints(ctx.viewer)),

  createEndpoint: adminProcedure
    .concat(freshProcedure)
    .input(newEndpoint)
    .mutation(({ ctx, input }) => createEndpoint(ctx.viewer, input)),

  switchEndpoint: adminProcedure
    .input(endpointSwitch)
    .mutation(({ ctx, input }) => switchEndpoint(ctx.viewer, input)),

  testEndpoint: adminProcedure
    .input(endpointId)
    .mutation(({ ctx, input }) => testEndpoint(ctx.viewer, input.id)),

  deliveries: adminProcedure
    .input(deliveryFilter)
    .query(({ ctx, input }) => listDeliveries(ctx.viewer, input)),

  replay: adminProcedure
    .input(deliveryId)
    .mutation(({ ctx, input }) => replayDelivery(ctx.viewer, input.id)),

  replayFailed: adminProcedure.mutation(({ ctx }) => replayFailed(ctx.viewer)),
});

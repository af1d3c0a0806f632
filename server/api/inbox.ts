import { countWaiting } from "#server/inbox/waiting.ts";
import { customerProcedure, router } from "./trpc.ts";

export const inboxRouter = router({
  waiting: customerProcedure.query(({ ctx }) => countWaiting(ctx.viewer)),
});

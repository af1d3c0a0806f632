import type { Viewer } from "#server/platform/viewer.ts";
import { endBreak } from "#server/spending/end-break.ts";
import { spendingDetail } from "#server/spending/spending.ts";
import { customerOf } from "./customer.ts";

export const spendingInConversation = async (viewer: Viewer, conversationId: string) =>
  spendingDetail(await customerOf(viewer, conversationId));

type BreakEnd = { conversationId: string; breakId: string; reason: string };

export const endBreakInConversation = async (
  viewer: Viewer,
  { conversationId, ...end }: BreakEnd,
) => endBreak(viewer, { customerId: await customerOf(viewer, conversationId), ...end });

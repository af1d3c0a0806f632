import { z } from "zod";
import { id } from "#server/platform/zod.ts";

export const methodConversation = z.strictObject({ conversationId: id });

export type MethodView = {
  id: string;
  kind: "card" | "direct_debit";
  label: string;
  /** The last day that a card is good for, "2028-03-31"; a direct debit has none. */
  expiresOn: string | null;
  isExpired: boolean;
  usedBy: number;
};

import { z } from "zod";
import { messageFileIds } from "#server/files/schema.ts";
import { id, words } from "#server/platform/zod.ts";
import { MESSAGE_LIMIT } from "./policy.ts";

/** Words, or what was uploaded for it, or both. */
const said = {
  clientKey: id,
  text: words(MESSAGE_LIMIT).optional(),
  fileIds: messageFileIds.optional(),
};
const saysSomething = ({
  text,
  fileIds = [],
}: {
  text?: string | undefined;
  fileIds?: string[] | undefined;
}) => text !== undefined || fileIds.length > 0;

/** Without a conversation the message opens one, or joins the one that is open already. */
export const newMessage = z
  .strictObject({ ...said, conversationId: id.optional(), planId: id.optional() })
  .refine(saysSomething);

export const newReply = z.strictObject({ ...said, conversationId: id }).refine(saysSomething);

export const newNote = z.strictObject({
  conversationId: id,
  clientKey: id,
  text: words(MESSAGE_LIMIT),
});

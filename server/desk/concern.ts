import type { Tx } from "#server/platform/db.ts";
import type { Conversation } from "#server/platform/prisma/client.ts";
import { Concern } from "#server/platform/prisma/enums.ts";
import { raiseAlarm } from "./alarm.ts";

/** In the order of weight. */
const order = Object.values(Concern);

/** The heaviest that was heard in a conversation stays with it, whoever takes it over. */
export async function keepConcern(
  tx: Tx,
  { id, concern }: Pick<Conversation, "id" | "concern">,
  heard: Concern | null,
): Promise<Concern | null> {
  if (!heard || (concern && order.indexOf(concern) <= order.indexOf(heard))) return concern;
  await tx.conversation.update({ where: { id }, data: { concern: heard } });
  await raiseAlarm(tx, id, heard);
  return heard;
}

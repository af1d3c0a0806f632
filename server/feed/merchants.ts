import { v7 as newId } from "uuid";
import type { z } from "zod";
import type { Tx } from "#server/platform/db.ts";
import { lockNames } from "#server/platform/locks.ts";
import type { merchantTold } from "./inbound.ts";
import type { Answer } from "./once.ts";

/** What is told replaces what was: the company knows best what its shops are called. */
export async function putMerchant(
  tx: Tx,
  reference: string,
  told: z.output<typeof merchantTold>,
): Promise<Answer> {
  await lockNames(tx, "merchant", [reference]);
  const known = await tx.merchant.findUnique({ where: { reference }, select: { id: true } });
  if (known) await tx.merchant.update({ where: { id: known.id }, data: told });
  else await tx.merchant.create({ data: { ...told, reference, slug: newId() } });
  return { status: known ? 200 : 201, body: { reference, ...told } };
}

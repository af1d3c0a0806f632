import { randomInt } from "node:crypto";
import type { Tx } from "#server/platform/db.ts";

/** What sounds or looks like another is left out: 0 and O, 1 and I, B and 8, 5 and S, V and W. */
const SIGNS = "2346789ACDEFGHJKLMNPQRTUXYZ";
const LENGTH = 4;

/** To be read out: the month, and four signs. @param day the calendar day on which it came */
export async function newReference(tx: Tx, day: string): Promise<string> {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]);
  const reference = `K-${day.slice(2, 4)}${day.slice(5, 7)}-${signs.join("")}`;
  const isTaken = (await tx.complaint.count({ where: { reference } })) > 0;
  return isTaken ? newReference(tx, day) : reference;
}

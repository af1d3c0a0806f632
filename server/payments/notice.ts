import { db } from "#server/platform/db.ts";
import { askAbout } from "./charge.ts";
import { askAboutPayout } from "./payout.ts";

/** Of a charge, or of money that goes back. */
export async function hearNotice(id: string) {
  const payout = await db.payout.findUnique({ where: { id }, select: { id: true } });
  await (payout ? askAboutPayout(id) : askAbout(id));
}

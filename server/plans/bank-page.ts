import { askAbout } from "#server/payments/charge.ts";
import type { ChargeView } from "#server/payments/schema.ts";
import { prove } from "#server/payments/simulator/simulator.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { viewCharge } from "./receipt.ts";

/** What the simulator's bank shows its customer: nothing but what it needs to know them by. */
export async function bankPage(viewer: Viewer, chargeId: string) {
  const { id, state, total, method } = await viewCharge(viewer, chargeId);
  return { id, total, method, isWaiting: state === "proof" };
}

/** @throws Conflict when the bank has heard already */
export async function proveToBank(
  viewer: Viewer,
  chargeId: string,
  isOwner: boolean,
): Promise<ChargeView> {
  await viewCharge(viewer, chargeId);
  await prove(chargeId, isOwner);
  await askAbout(chargeId);
  return viewCharge(viewer, chargeId);
}

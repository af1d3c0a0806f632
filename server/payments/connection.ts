import { settings } from "#server/platform/settings.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canSeeConnection } from "./policy.ts";
import { provider } from "./provider.ts";
import type { PaymentConnection } from "./schema.ts";

/** Who takes the money, as it stands now and not as it was meant. */
export function paymentConnection(viewer: Viewer): PaymentConnection {
  authorize(canSeeConnection(viewer));
  const { name } = provider();
  if (name === "simulator") return { provider: name, mode: "simulated" };
  const isLive = settings().STRIPE_SECRET_KEY?.includes("_live_") ?? false;
  return { provider: name, mode: isLive ? "live" : "test" };
}

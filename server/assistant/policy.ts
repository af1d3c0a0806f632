import { isAdmin, isLead, type Viewer } from "#server/platform/viewer.ts";

type Asker = Pick<Viewer, "role">;

export const canSeeAssistant = (viewer: Asker) => isLead(viewer);

export const canSetAssistantCaps = (viewer: Asker) => isAdmin(viewer);

export const canTryModels = (viewer: Asker) => isAdmin(viewer);

/**
 * What the outside model may take on one day of the portal; 0 is no limit. In money, for models with a price, and in
 * thousands of tokens, for all.
 */
export type AssistantCaps = {
  customerCents: number;
  customerThousands: number;
  portalDollars: number;
  portalThousands: number;
};

export const ASSISTANT_CAP_NAMES = [
  "customerCents",
  "customerThousands",
  "portalDollars",
  "portalThousands",
] as const satisfies (keyof AssistantCaps)[];

export type AssistantCapName = (typeof ASSISTANT_CAP_NAMES)[number];

/** As the table's own check has them. */
export const ASSISTANT_CAP_BOUNDS: Record<AssistantCapName, { least: number; most: number }> = {
  customerCents: { least: 0, most: 9_999 },
  customerThousands: { least: 0, most: 99_999 },
  portalDollars: { least: 0, most: 99_999 },
  portalThousands: { least: 0, most: 99_999 },
};

/** Which of those that are changed are no limit any more. */
export const liftedCaps = (changed: readonly AssistantCapName[], caps: AssistantCaps) =>
  changed.filter((name) => caps[name] === 0);

/** Far beyond a day's questions of one person, and a day that a small company notices before its bill does. */
export const DEFAULT_ASSISTANT_CAPS: AssistantCaps = {
  customerCents: 100,
  customerThousands: 500,
  portalDollars: 50,
  portalThousands: 50_000,
};

/** `costMicros`: of what has a price, in millionths of a dollar. */
export type Spent = { tokens: number; costMicros: number };

const MICROS_A_CENT = 10_000;
const MICROS_A_DOLLAR = 1_000_000;

/** Null while the outside model may be asked. */
export function capReached(
  caps: AssistantCaps,
  { customer, portal }: { customer: Spent; portal: Spent },
) {
  const isCustomers =
    isReached(customer.costMicros, caps.customerCents * MICROS_A_CENT) ||
    isReached(customer.tokens, caps.customerThousands * 1000);
  if (isCustomers) return "customer_cap";
  return isPortalCapReached(caps, portal) ? "portal_cap" : null;
}

export const isPortalCapReached = (caps: AssistantCaps, { costMicros, tokens }: Spent) =>
  isReached(costMicros, caps.portalDollars * MICROS_A_DOLLAR) ||
  isReached(tokens, caps.portalThousands * 1000);

const isReached = (spent: number, most: number) => most > 0 && spent >= most;

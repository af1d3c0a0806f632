import { z } from "zod";
import { pageInput } from "#server/platform/cursor.ts";
import { id, words } from "#server/platform/zod.ts";

/** `id`: made by whoever asks, so that the same click twice is one key. */
export const newFeedKey = z.strictObject({ id, name: words(80) });

export const feedKeyId = z.strictObject({ id });

export type FeedKeyView = {
  id: string;
  name: string;
  createdBy: string;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
};

/** Shown once: nobody can ask for it again. */
export type FeedSecret = { id: string; secret: string };

export const WEBHOOK_KINDS = [
  "payment.settled",
  "payment.declined",
  "plan.settled",
  "plan.moved",
  "case.opened",
  "case.decided",
  "refund.created",
  "hardship.asked",
  "hardship.agreed",
  "hardship.ended",
  "customer.changed",
  "customer.erased",
  "spending.changed",
  "theme.created",
  "theme.changed",
  "theme.shipped",
  "theme.merged",
] as const;

export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** Nothing has happened: an admin wants to see whether it arrives. */
export const TEST_KIND = "webhook.test" as const;

export const newEndpoint = z.strictObject({
  id,
  url: z.url({ protocol: /^https?$/ }).max(500),
  kinds: z
    .array(z.enum(WEBHOOK_KINDS))
    .min(1)
    .max(WEBHOOK_KINDS.length)
    .transform((kinds) => [...new Set(kinds)]),
});

export type NewEndpoint = z.output<typeof newEndpoint>;

export const endpointId = z.strictObject({ id });
export const endpointSwitch = z.strictObject({ id, isOn: z.boolean() });

export const deliveryFilter = z.strictObject({
  failed: z.boolean().default(false),
  ...pageInput,
});

export const deliveryId = z.strictObject({ id });

export type EndpointView = {
  id: string;
  url: string;
  kinds: string[];
  createdAt: string;
  failingSince: string | null;
  disabledAt: string | null;
};

/** `takesLocal`: in a demo an address of this very machine is taken, too. */
export type Endpoints = { items: EndpointView[]; takesLocal: boolean };

/** `status`: what was answered last; `failure`: why nothing was. */
export type DeliveryView = {
  id: string;
  eventId: string;
  kind: string;
  url: string;
  createdAt: string;
  triedAt: string | null;
  attempts: number;
  status: number | null;
  failure: string | null;
  state: "delivered" | "waiting" | "failed";
  /** When it is tried by itself; null once it has arrived or was given up. */
  nextTryAt: string | null;
  /** Its endpoint is on: nothing else can be sent again. */
  canReplay: boolean;
};

export type DeliveryPage = { items: DeliveryView[]; nextCursor: string | null };

import type { Happening } from "#server/platform/happening.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { TEST_KIND, WebhookKind } from "../schema.ts";

export type NewEvent = { kind: WebhookKind | typeof TEST_KIND; data: Prisma.InputJsonObject };

export type Of<Kind extends Happening["kind"]> = Extract<Happening, { kind: Kind }>;

import { z } from "zod";
import type { PhoneEnd, PhoneFailure, PhoneStatus } from "#server/platform/prisma/enums.ts";
import { words } from "#server/platform/zod.ts";

export type { PhoneEnd, PhoneFailure, PhoneStatus };

/** As people type it; null: none any more. */
export const ownPhone = z.strictObject({ phone: words(40).nullable() });

/** `isOffered`: whether calls are made through a provider at all. */
export type OwnPhone = { isOffered: boolean; phone: string | null };

export type PhoneCallView = {
  id: string;
  status: PhoneStatus;
  end: PhoneEnd | null;
  failure: PhoneFailure | null;
  connectedAt: string | null;
  /** How long the two had spoken; null when they have not, or still do. */
  seconds: number | null;
};

import { z } from "zod";
import { id } from "#server/platform/zod.ts";

/** What an answer rests on, as it was at that moment. */
export const citation = z.strictObject({
  slug: z.string(),
  version: z.int(),
  title: z.string(),
  passage: z.string(),
});
export type Citation = z.infer<typeof citation>;

/** That passages of the help, which were cited here, no longer stand; what does is cited beside it. */
export const correction = z.strictObject({
  recallId: id,
  slug: z.string(),
  title: z.string(),
  told: z.array(z.string()).min(1),
});
export type CorrectionContent = z.infer<typeof correction>;

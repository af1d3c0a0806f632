import { z } from "zod";
import { FILE_LIMITS } from "#server/files/policy.ts";
import { id } from "#server/platform/zod.ts";

/** As it was when it was sent; who may read it asks for its bytes by the id. */
const attached = z.strictObject({
  id,
  name: z.string().min(1),
  type: z.string(),
  /** Bytes. */
  size: z.int().positive(),
});
export type AttachedFile = z.infer<typeof attached>;

export const attachedFiles = z.array(attached).min(1).max(FILE_LIMITS.inMessage);

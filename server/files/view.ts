import type { StoredFile } from "#server/platform/prisma/client.ts";
import { fileUrl } from "./policy.ts";
import type { FileView } from "./schema.ts";

/** What a view needs to be loaded with. */
export const fileFields = { id: true, name: true, type: true, size: true } as const;

export const fileView = ({
  id,
  name,
  type,
  size,
}: Pick<StoredFile, keyof typeof fileFields>): FileView => ({
  id,
  name,
  type,
  size,
  url: fileUrl(id),
});

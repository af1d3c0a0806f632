import type { Viewer } from "#server/platform/viewer.ts";

export const canPublish = ({ role }: Viewer) => role === "supervisor" || role === "admin";

/**
 * Where a passage stands on the page of its article. It follows from the words alone (FNV-1a), so that a citation
 * finds them without having been told, and leads to the head of the article once they were corrected.
 */
export function anchorOf(passage: string) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < passage.length; index += 1) {
    hash = Math.imul(hash ^ passage.charCodeAt(index), 0x01000193);
  }
  return `p${(hash >>> 0).toString(36)}`;
}

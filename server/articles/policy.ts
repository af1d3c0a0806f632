import { isLead, type Viewer } from "#server/platform/viewer.ts";

export const canPublish = (viewer: Viewer) => isLead(viewer);

/** A passage's place on its article's page, from its words alone (FNV-1a): after a correction, the top of the page. */
export function anchorOf(passage: string) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < passage.length; index += 1) {
    hash = Math.imul(hash ^ passage.charCodeAt(index), 0x01000193);
  }
  return `p${(hash >>> 0).toString(36)}`;
}

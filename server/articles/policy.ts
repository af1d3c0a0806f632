import type { Viewer } from "#server/platform/viewer.ts";

/** Everyone may read; what stands there is the company's word, so those answer for it who lead. */
export const canPublish = ({ role }: Viewer) => role === "supervisor" || role === "admin";

import { later } from "#app/_ui/later.ts";

/** Most who read, read for themselves. */
export const reading = later(() => import("./parts.tsx"));

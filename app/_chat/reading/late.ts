import { later } from "#app/_ui/later.ts";

/** For browsers with a voice: it comes once the page is there. */
export const reading = later(() => import("./parts.tsx"));

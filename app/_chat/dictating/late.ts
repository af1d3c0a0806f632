import { later } from "#app/_ui/later.ts";

/** For browsers that can hear: it comes once the page is there. */
export const dictating = later(() => import("./parts.tsx"));

/** Some have it under a name of their own, and some not at all. */
export const canHear = () =>
  "SpeechRecognition" in globalThis || "webkitSpeechRecognition" in globalThis;

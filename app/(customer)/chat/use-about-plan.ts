import { useState } from "react";
import type { AboutPlan } from "#server/conversations/schema.ts";

/** What is asked stays about the plan that the customer came from, until they say otherwise. */
export function useAboutPlan(given: AboutPlan | null) {
  const [isForgotten, setForgotten] = useState(false);
  function forgetPlan() {
    setForgotten(true);
    // A reload does not bring it back.
    globalThis.history.replaceState(null, "", "/chat");
  }
  return { plan: isForgotten ? null : given, forgetPlan };
}

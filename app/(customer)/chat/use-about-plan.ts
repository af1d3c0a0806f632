import { useEffect, useState } from "react";
import type { AboutPlan } from "#server/conversations/schema.ts";
import { useAddress } from "#app/_ui/address.ts";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";

/**
 * What is asked stays about the plan that the customer came from, until they say otherwise: also after a reload, and
 * after a look at another page. It is this tab's, and gone with the conversation.
 * @param given of the page's address
 * @param isBegun a conversation was open when they came; a new one is about nothing in particular
 */
export function useAboutPlan(personId: string, given: AboutPlan | null, isBegun: boolean) {
  const [stored, store] = useStoredValue("sessionStorage", `kindline.about.${personId}`);
  const [isForgotten, setForgotten] = useState(false);
  const { go } = useAddress();

  useEffect(() => {
    if (given) store(JSON.stringify(given));
    else if (!isBegun) store("");
  }, [given, isBegun, store]);

  function forgetPlan() {
    setForgotten(true);
    store("");
    // A reload does not bring it back.
    go("/chat", "same");
  }

  const plan = isForgotten ? null : (given ?? planIn(stored));
  return { plan, forgetPlan };
}

function planIn(stored: string | null): AboutPlan | null {
  try {
    const plan: unknown = JSON.parse(stored ?? "");
    return isPlan(plan) ? plan : null;
  } catch {
    return null;
  }
}

const isPlan = (plan: unknown): plan is AboutPlan =>
  plan instanceof Object && ["planId", "merchant", "title"].every((name) => name in plan);

import { meant, planMeant } from "../meant.ts";
import { howToReport, returnText } from "./returns.ts";
import type { Answer, Writing } from "./writing.ts";

/** How it stands where it is reported already; else where they report it, and what follows. */
export function report(writing: Writing): Answer {
  const { ask, language, results, say } = writing;
  if (!ask.reports) return [];
  const known = reported(writing);
  const plans = results.listPlans?.plans ?? [];
  return known.length > 0
    ? known.map((one) => returnText(one, say))
    : [howToReport(ask.reports, say, planMeant(plans, ask, language)?.planId)];
}

/** Of the plan that they mean: what is open, or has ended and was the same. Of no plan: the same, while it is open. */
function reported({ ask, language, results: { listPlans, returnStatus } }: Writing) {
  const named = meant(listPlans?.plans ?? [], ask, language).map(({ planId }) => planId);
  return (returnStatus?.returns ?? []).filter(({ planId, kind, state }) => {
    const isOpen = state === "open";
    const isSame = kind === ask.reports;
    return named.length > 0 ? named.includes(planId) && (isOpen || isSame) : isOpen && isSame;
  });
}

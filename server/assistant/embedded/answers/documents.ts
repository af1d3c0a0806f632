import { meant } from "../meant.ts";
import type { Answer, Writing } from "./writing.ts";

/** They fetch it themselves: where, with the way there; of a plan that they name, its own page first. */
export function documents({ ask, language, results: { listPlans }, say }: Writing): Answer {
  const statements = `${say("documents")} [${say("toStatements")}](/statements)`;
  const [plan, ...others] = meant(listPlans?.plans ?? [], ask, language);
  if (!plan || others.length > 0) return [statements];
  const { planId, title, merchant } = plan;
  const link = `[${say("toThePlan")}](/plans/${planId})`;
  return [`${say("documentsOfPlan", { title, merchant })} ${link}`, statements];
}

import type { Actions } from "./use-actions.ts";

/** What came of the last action stays readable until the next one: a refusal to see, a success to hear. */
export const Outcome = ({ outcome }: Pick<Actions, "outcome">) => (
  <p
    aria-live="polite"
    className={
      outcome?.isRefused ? "shrink-0 bg-late-wash px-4 py-1.5 font-semibold text-late" : "sr-only"
    }
  >
    {outcome?.text}
  </p>
);

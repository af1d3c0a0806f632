import { useTranslations } from "next-intl";
import type { Actions } from "./hooks/use-actions.ts";

type OutcomeProps = Pick<Actions, "outcome"> & {
  /** Asked for by key, and not yet for the second time. */
  armed: "handBack" | "resolve" | null;
};

/** What came of the last action stays readable until the next one: a refusal to see, a success to hear. */
export function Outcome({ outcome, armed }: OutcomeProps) {
  const t = useTranslations("desk.again");
  const look = armed ? "bg-soon-wash text-soon" : "bg-late-wash text-late";
  const isShown = armed !== null || outcome?.isRefused;
  return (
    <p
      aria-live="polite"
      className={isShown ? `shrink-0 px-4 py-1.5 font-semibold ${look}` : "sr-only"}
    >
      {armed ? t(armed) : outcome?.text}
    </p>
  );
}

import type { CaseSummary } from "#server/plans/schema.ts";
import type { Tx } from "#server/platform/db.ts";
import type { CaseStep } from "./schema.ts";

export type CaseNews = {
  customerId: string;
  about: CaseSummary;
  step: CaseStep;
  by: string | null;
};

export type CaseHooks = {
  /** In its transaction. `by`: who of staff did it. */
  changed: (tx: Tx, news: CaseNews) => Promise<void>;
  /** After the COMMIT: pages of the customer and lists of staff show another thing. */
  notify: (customerId: string) => void;
};

let registered: CaseHooks = { changed: async () => {}, notify: () => {} };

export function registerCaseHooks(hooks: CaseHooks) {
  registered = hooks;
}

export const caseHooks = () => registered;

import { useTranslations } from "next-intl";
import type { AuditDetails, AuditEntryView } from "#server/audit/schema.ts";
import { isolated } from "#app/_ui/isolated.ts";

/** What a sentence may ask for; an entry that lacks it says "none". */
const NOTHING = { name: null, from: null, to: null, before: null, after: null, as: null };

/** Of these details a sentence chooses its words; all others are names. */
const CODES = ["before", "after", "as"];

/** The whole sentence of an entry. An action without one of its own is told by its name. */
export function useAuditSentence() {
  const t = useTranslations("staff.audit.says");
  const someCustomer = useTranslations("staff.audit")("someCustomer");
  return ({ action, actor, customer, details }: AuditEntryView) => {
    const values = {
      ...valuesOf({ ...NOTHING, ...details }),
      action: isolated(action),
      actor: isolated(actor),
      customer: customer ? isolated(customer) : someCustomer,
      concerns: customer ? "customer" : "none",
    };
    // Actions are names from the database, of a noun and a verb; which have a sentence is asked at run time.
    const key = action as "other";
    return action.includes(".") && t.has(key) ? t(key, values) : t("other", values);
  };
}

const valuesOf = (details: AuditDetails) =>
  Object.fromEntries(Object.entries(details).map(([name, value]) => [name, valueOf(name, value)]));

function valueOf(name: string, value: AuditDetails[string]) {
  if (value === null) return "none";
  return CODES.includes(name) ? String(value) : isolated(String(value));
}

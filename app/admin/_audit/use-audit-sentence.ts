import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { AuditDetails, AuditEntryView } from "#server/audit/schema.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { exactText, rangeText } from "#server/platform/format/time.ts";
import { isolated } from "#app/_ui/isolated.ts";

/** What a sentence may ask for; an entry that lacks it says "none". */
const NOTHING = {
  name: null,
  from: null,
  to: null,
  when: null,
  before: null,
  after: null,
  as: null,
  parts: null,
  amount: null,
};

/** Of these details a sentence chooses its words; all others are names. */
const CODES = ["before", "after", "as", "list", "parts"];

/** The whole sentence of an entry. An action without one of its own is told by its name. */
export function useAuditSentence() {
  const t = useTranslations("staff.audit.says");
  const someCustomer = useTranslations("staff.audit")("someCustomer");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  return ({ action, actor, customer, details }: AuditEntryView) => {
    const values = {
      ...valuesOf({
        ...NOTHING,
        ...timesIn(details, locale, timeZone),
        ...amountIn(details, locale),
      }),
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

const isInstant = (value: AuditDetails[string] | undefined): value is string =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);

/** What is kept as instants is read as times; two of them are also a stretch of time, `when`. */
function timesIn(details: AuditDetails, locale: string, timeZone: string): AuditDetails {
  const { from, to } = details;
  if (!isInstant(from) || !isInstant(to)) return details;
  return {
    ...details,
    from: exactText(from, locale, timeZone),
    to: exactText(to, locale, timeZone),
    when: rangeText(from, to, locale, timeZone),
  };
}

function amountIn({ minor, currency }: AuditDetails, locale: string): AuditDetails {
  if (typeof minor !== "number" || typeof currency !== "string") return {};
  return { amount: moneyText({ minor, currency }, locale) };
}

const valuesOf = (details: AuditDetails) =>
  Object.fromEntries(Object.entries(details).map(([name, value]) => [name, valueOf(name, value)]));

function valueOf(name: string, value: AuditDetails[string]) {
  if (value === null) return "none";
  if (name === "customers" || typeof value === "number") return Number(value);
  return CODES.includes(name) ? String(value) : isolated(String(value));
}

import { useFormatter, useTranslations } from "next-intl";
import type { AuditEntryView } from "#server/audit/schema.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { When } from "#app/_ui/when.tsx";
import { useAuditSentence } from "./use-audit-sentence.ts";

export function Entry({ entry }: { entry: AuditEntryView }) {
  const sentence = useAuditSentence();
  return (
    <li className="grid gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-baseline">
      <div className="min-w-0 wrap-anywhere">
        <p>{sentence(entry)}</p>
        <Customers names={entry.customers} />
      </div>
      <p className="text-sm whitespace-nowrap text-soft">
        <When at={entry.at} look="exact" />
      </p>
    </li>
  );
}

function Customers({ names }: { names: string[] }) {
  const t = useTranslations("staff.audit");
  const format = useFormatter();
  if (names.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer py-1 text-soft hover:text-ink">{t("whom")}</summary>
      <p>{format.list(names.map(isolated))}</p>
    </details>
  );
}

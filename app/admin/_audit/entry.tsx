import type { AuditEntryView } from "#server/audit/schema.ts";
import { When } from "#app/_ui/when.tsx";
import { useAuditSentence } from "./use-audit-sentence.ts";

export function Entry({ entry }: { entry: AuditEntryView }) {
  const sentence = useAuditSentence();
  return (
    <li className="grid gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-baseline">
      <p className="min-w-0 wrap-anywhere">{sentence(entry)}</p>
      <p className="text-sm whitespace-nowrap text-soft">
        <When at={entry.at} look="exact" />
      </p>
    </li>
  );
}

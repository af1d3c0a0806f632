import { useTranslations } from "next-intl";
import { CASE_LISTS, type CaseCounts, type CaseList } from "#server/cases/schema.ts";
import { useCaseCounts } from "./use-cases.ts";

type ListTabsProps = { list: CaseList; onChoose: (list: CaseList) => void };

export function ListTabs({ list, onChoose }: ListTabsProps) {
  const t = useTranslations("caseDesk.lists");
  const counts = useCaseCounts();
  return (
    <div
      role="group"
      aria-label={t("label")}
      className="grid grid-cols-2 gap-x-5 border-b border-line sm:flex"
    >
      {CASE_LISTS.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === list}
          onClick={() => onChoose(one)}
          className="-mb-px flex min-h-11 items-center gap-1.5 border-b-2 border-transparent px-1 font-semibold whitespace-nowrap text-soft outline-offset-[-3px] hover:text-ink aria-pressed:border-accent aria-pressed:text-ink"
        >
          {t(one)}
          <span className="text-xs tabular-nums">{countOf(one, counts)}</span>
        </button>
      ))}
    </div>
  );
}

/** Nobody waits for those that have ended, and they only become more. */
const countOf = (list: CaseList, counts: CaseCounts | undefined) =>
  list === "ended" ? null : counts?.[list];

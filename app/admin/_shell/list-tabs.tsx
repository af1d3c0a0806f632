import type { ReactNode } from "react";
import { useHydrated } from "#app/_ui/use-hydrated.ts";

type ListTabsProps<List extends string> = {
  label: string;
  tabs: { list: List; name: ReactNode; count: number | null | undefined }[];
  chosen: List;
  onChoose: (list: List) => void;
};

/** On a phone two beside each other, else all in one line. */
export function ListTabs<List extends string>({
  label,
  tabs,
  chosen,
  onChoose,
}: ListTabsProps<List>) {
  // The badge of the menu asks for the same counts before this is taken over.
  const isHydrated = useHydrated();
  return (
    <div
      role="group"
      aria-label={label}
      className="grid grid-cols-2 gap-x-5 border-b border-line sm:flex"
    >
      {tabs.map(({ list, name, count }) => (
        <button
          key={list}
          type="button"
          aria-pressed={list === chosen}
          onClick={() => onChoose(list)}
          className="-mb-px flex min-h-11 items-center gap-1.5 border-b-2 border-transparent px-1 font-semibold whitespace-nowrap text-soft outline-offset-[-3px] hover:text-ink aria-pressed:border-accent aria-pressed:text-ink"
        >
          {name}
          <span className="text-xs tabular-nums">{isHydrated && count}</span>
        </button>
      ))}
    </div>
  );
}

"use client";

import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";

type Tab = { value: string; label: ReactNode; content: ReactNode };

/** Views of one thing, side by side. Without `value` it keeps its own place, the first tab at first. */
export function Tabs({
  label,
  tabs,
  value,
  onChange,
  className = "",
}: {
  label: string;
  tabs: Tab[];
  value?: string;
  onChange?: (value: string) => void;
  className?: string;
}) {
  const chosen = value === undefined ? { defaultValue: tabs[0]?.value } : { value };
  return (
    <Radix.Root {...chosen} onValueChange={onChange} className={className}>
      <Radix.List
        aria-label={label}
        className="flex gap-6 overflow-x-auto border-b border-line [scrollbar-width:none]"
      >
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px min-h-11 shrink-0 border-b-2 border-transparent font-semibold whitespace-nowrap text-soft hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}

import type { ComponentProps, ReactNode } from "react";
import { cn } from "#app/_ui/cn.ts";

type OptionRowProps = Omit<ComponentProps<"input">, "title"> & {
  type: "radio" | "checkbox";
  label: ReactNode;
  hint?: ReactNode;
  end?: ReactNode;
};

/** One line of a list to choose from, as tall as a finger, with its amount at the end. */
export const OptionRow = ({ label, hint, end, ...input }: OptionRowProps) => (
  <label
    className={cn(
      "flex min-h-14 items-center gap-3 px-4 py-2.5 has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-accent",
      input.disabled ? "cursor-not-allowed text-soft" : "cursor-pointer hover:bg-wash/60",
    )}
  >
    <input {...input} className="size-5 shrink-0 accent-accent outline-none" />
    <span className="min-w-0 grow leading-snug">
      <span className="block font-semibold">{label}</span>
      {hint && <span className="block text-sm text-soft">{hint}</span>}
    </span>
    {end && <span className="shrink-0 font-semibold">{end}</span>}
  </label>
);

export const OptionList = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <fieldset className="min-w-0">
    <legend className="mb-2 text-sm font-semibold">{legend}</legend>
    <div className="divide-y divide-line overflow-hidden rounded-md border border-line bg-sheet">
      {children}
    </div>
  </fieldset>
);

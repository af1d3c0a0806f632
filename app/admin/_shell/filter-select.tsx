import { cn } from "#app/_ui/cn.ts";

type FilterSelectProps = {
  label: string;
  any: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
};

/** As small as a word; marked while it leaves something out. */
export const FilterSelect = ({ label, any, value = "", options, onChange }: FilterSelectProps) => (
  <select
    aria-label={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    className={cn(
      "min-h-9 min-w-0 rounded-md border bg-sheet px-2",
      value ? "border-accent font-semibold text-accent" : "border-edge text-ink",
    )}
  >
    <option value="">{any}</option>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
);

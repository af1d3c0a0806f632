import type { ReactNode } from "react";

type Choice<Value extends string> = { value: Value; label: ReactNode; hint?: ReactNode };

export function Choices<Value extends string>({
  label,
  name,
  choices,
  value,
  onChange,
  className = "grid gap-2 sm:grid-cols-3",
}: {
  label: ReactNode;
  name: string;
  choices: Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  className?: string;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-semibold text-ink">{label}</legend>
      <div className={className}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-12 cursor-pointer flex-col justify-center rounded-md border border-edge bg-sheet px-4 py-2 hover:border-ink has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              className="sr-only"
              {...{ name }}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span className="font-semibold">{choice.label}</span>
            {choice.hint && <span className="text-sm text-soft">{choice.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

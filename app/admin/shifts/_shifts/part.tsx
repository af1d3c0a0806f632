import { type ReactNode, useId } from "react";

/** A part of the page: its name, what belongs beside it, and its card. */
export function Part({
  title,
  aside,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 suppressHydrationWarning {...{ id }} className="text-lg">
          {title}
        </h2>
        {aside && (
          <p suppressHydrationWarning className="text-sm text-soft">
            {aside}
          </p>
        )}
      </div>
      {children}
    </section>
  );
}

export const CARD = "overflow-hidden rounded-md bg-sheet shadow-sm";

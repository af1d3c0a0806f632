import type { ReactNode } from "react";
import { useWorkText } from "./use-work-text.ts";

type ShiftRowProps = {
  startsAt: string;
  endsAt: string;
  title: ReactNode;
  action?: ReactNode;
  children: ReactNode;
};

/**
 * From and until at the start, what it is beside it, and what can be done at the end. Browsers and the server may know
 * different editions of a language's clock, digits and names, here as in all that is told of a shift.
 */
export function ShiftRow({ startsAt, endsAt, title, action, children }: ShiftRowProps) {
  const text = useWorkText();
  return (
    <div className="grid min-h-16 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 px-4 py-3 sm:gap-x-6 sm:px-5">
      <p className="min-w-14 tabular-nums">
        <time suppressHydrationWarning dateTime={startsAt} className="block font-semibold">
          {text.time(startsAt)}
        </time>
        <time suppressHydrationWarning dateTime={endsAt} className="block text-sm text-soft">
          {text.time(endsAt)}
        </time>
      </p>
      <div className="min-w-0">
        <p suppressHydrationWarning className="font-semibold">
          {title}
        </p>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
          {children}
        </div>
      </div>
      {action}
    </div>
  );
}

export const Surge = ({ children }: { children: ReactNode }) => (
  <span suppressHydrationWarning className="rounded-md bg-soon-wash px-2 font-semibold text-soon">
    {children}
  </span>
);

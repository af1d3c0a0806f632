import type { ReactNode } from "react";

type WordsProps = { title: string; hint?: string; isNews?: boolean; isUrgent?: boolean };

/** @param isNews it is said to those who listen as well, as it came by itself. */
export function Words({ title, hint, isNews = false, isUrgent = false }: WordsProps) {
  const role = isUrgent ? "alert" : isNews ? "status" : undefined;
  return (
    <div role={role} className="min-w-0 grow basis-52">
      <p className="font-semibold">{title}</p>
      {hint && <p className="text-soft">{hint}</p>}
    </div>
  );
}

export const Acts = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap gap-2">{children}</div>
);

import { type ReactNode, useId } from "react";

type SectionProps = { title: string; lead: string; action?: ReactNode; children: ReactNode };

export function Section({ title, lead, action, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-8">
      <div className="mb-3 flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="me-auto min-w-0">
          <h2 {...{ id }} className="text-lg">
            {title}
          </h2>
          <p className="max-w-prose text-sm text-soft">{lead}</p>
        </div>
        {action}
      </div>
      <div className="rounded-md bg-sheet px-4 shadow-sm sm:px-5">{children}</div>
    </section>
  );
}

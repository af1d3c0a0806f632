import type { ReactNode } from "react";

/** What scrolls can be scrolled by keyboard, too. */
const REACHABLE = { tabIndex: 0 };

/** A page of the admin area outside the desk. It scrolls by itself. */
export function StaffPage({
  title,
  lead,
  actions,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main
      {...REACHABLE}
      className="flex min-h-0 grow flex-col overflow-y-auto outline-offset-[-3px]"
    >
      <div className="mx-auto w-full max-w-6xl px-4 py-5 sm:px-6 sm:py-6">
        <div className="mb-5 flex flex-wrap items-end gap-x-6 gap-y-3">
          <div className="me-auto min-w-0">
            <h1 className="text-xl">{title}</h1>
            {lead && <p className="mt-1 max-w-prose text-sm text-soft">{lead}</p>}
          </div>
          {actions}
        </div>
        {children}
      </div>
    </main>
  );
}

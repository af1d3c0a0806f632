import { useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";

/** What scrolls can be scrolled by keyboard, too. */
const REACHABLE = { tabIndex: 0 };
const ROWS = [1, 2, 3, 4];

/**
 * A page of the admin area outside the desk. It scrolls by itself, and its head is there before what has to be looked
 * up. Whoever must not see the page is refused before it is rendered: after its head has gone out it is too late for a
 * 404.
 */
export function StaffPage({
  back,
  title,
  lead,
  actions,
  children,
}: {
  back?: ReactNode;
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
        {back}
        <div className="mb-5 flex flex-wrap items-end gap-x-6 gap-y-3">
          <div className="me-auto min-w-0">
            <h1 className="text-xl">{title}</h1>
            {lead && <p className="mt-1 max-w-prose text-sm text-soft">{lead}</p>}
          </div>
          {actions}
        </div>
        <Suspense fallback={<OnItsWay />}>{children}</Suspense>
      </div>
    </main>
  );
}

function OnItsWay() {
  const t = useTranslations("common");
  return (
    <div className="grid gap-6">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton className="h-12 max-w-xl" />
      <div className="grid gap-px overflow-hidden rounded-md bg-sheet shadow-sm">
        {ROWS.map((row) => (
          <div key={row} className="grid gap-2 border-b border-line p-4 last:border-0 sm:px-5">
            <Skeleton className="h-5 w-48 max-w-full" />
            <Skeleton className="h-4 w-2/3" />
          </div>
        ))}
      </div>
    </div>
  );
}

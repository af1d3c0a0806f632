import type { ReactNode } from "react";

/** Nothing here yet: says so, says what will come, and offers the next step if there is one. */
export function Empty({
  title,
  action,
  children,
}: {
  title: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="mx-auto max-w-md px-4 py-12 text-center">
      <p className="font-serif text-lg font-medium">{title}</p>
      {children && <div className="mt-2 text-soft">{children}</div>}
      {action && <div className="mt-6 flex justify-center">{action}</div>}
    </div>
  );
}

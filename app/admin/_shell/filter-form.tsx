import { Filter } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#app/_ui/button.tsx";

/** A plain form: it works before any script has come, and what was asked for can be bookmarked. */
export const FilterForm = ({
  action,
  label,
  submit,
  children,
}: {
  action: string;
  label: string;
  submit: string;
  children: ReactNode;
}) => (
  <form
    {...{ action }}
    role="search"
    aria-label={label}
    className="grid grid-cols-2 items-end gap-3 *:first:col-span-full *:last:col-span-full sm:grid-cols-[1fr_1fr_auto] sm:*:last:col-span-1 lg:grid-cols-[minmax(0,2fr)_repeat(2,minmax(0,1fr))_auto] lg:*:first:col-span-1"
  >
    {children}
    <Button type="submit">
      <Filter aria-hidden />
      {submit}
    </Button>
  </form>
);

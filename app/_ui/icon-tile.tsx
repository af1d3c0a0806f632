import type { LucideIcon } from "lucide-react";

/** At the beginning of a row, for what has no picture of its own. */
export const IconTile = ({ icon: Icon }: { icon: LucideIcon }) => (
  <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-wash">
    <Icon aria-hidden className="size-5" />
  </span>
);

import type { CSSProperties, ReactNode } from "react";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";
import { cn } from "#app/_ui/cn.ts";

const STRIPES = "repeating-linear-gradient(135deg, var(--accent-wash) 0 5px, var(--sheet) 5px 9px)";

const LOOKS = {
  planned: "bg-accent-wash text-accent hover:outline-2",
  swap: "border border-accent text-accent",
  released: "border border-dashed border-accent text-accent",
  open: "border border-dashed border-soon bg-soon-wash text-soon",
};

type BlockProps = {
  place: CSSProperties;
  /** Where it comes from the day before, or goes on the day after, it has no edge. */
  open?: { start: boolean; end: boolean } | undefined;
  look: keyof typeof LOOKS;
  label: string;
  onPress: () => void;
  children: ReactNode;
};

/** A shift in the week: dashed while anybody may take it, striped while a swap is asked for. Figures run from left to right everywhere. */
export const Block = ({ place, open, look, label, onPress, children }: BlockProps) => (
  <button
    type="button"
    aria-haspopup="dialog"
    title={label}
    style={look === "swap" ? { ...place, background: STRIPES } : place}
    onClick={onPress}
    className={cn(
      "absolute z-10 h-7 overflow-hidden rounded-md px-1 text-start text-xs leading-7 font-semibold whitespace-nowrap tabular-nums outline-accent",
      LOOKS[look],
      open?.start && "rounded-s-none border-s-0",
      open?.end && "rounded-e-none border-e-0",
    )}
  >
    <bdi dir="ltr">{children}</bdi> <VisuallyHidden>{label}</VisuallyHidden>
  </button>
);

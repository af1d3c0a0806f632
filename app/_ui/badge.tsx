import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";

export type Tone = "neutral" | "accent" | "soon" | "late";

const TONES: Record<Tone, { text: string; filled: string }> = {
  neutral: { text: "text-soft", filled: "bg-wash text-ink" },
  accent: { text: "text-accent", filled: "bg-accent-wash text-accent" },
  soon: { text: "text-soon", filled: "bg-soon-wash text-soon" },
  late: { text: "text-late", filled: "bg-late-wash text-late" },
};

/** A state is said three times over: by an icon, a word and a colour. `filled` where it must be found at a glance. */
export function Badge({
  tone = "neutral",
  icon: Icon,
  filled = false,
  children,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  filled?: boolean;
  children: ReactNode;
}) {
  const look = filled ? `rounded-md px-2 py-0.5 ${TONES[tone].filled}` : TONES[tone].text;
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1.5 text-sm font-semibold whitespace-nowrap",
        look,
      )}
    >
      {Icon && <Icon aria-hidden className="size-4 shrink-0" strokeWidth={2.25} />}
      {children}
    </span>
  );
}

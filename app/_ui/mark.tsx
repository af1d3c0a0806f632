import { cn } from "./cn.ts";

/** The mark of the house: the initial of a signature, in two strokes of a pen. */
export function Mark({ className = "size-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={cn("shrink-0", className)} fill="none">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <g
        className="stroke-on-accent"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M10.5 7v12.5c0 3.2-1 5.3-3.6 5.3" />
        <path d="M22.8 8.2c-1.2 5-4.9 8-9.3 8.3 4.3.2 5.2 7.8 9.2 7.8 1.6 0 2.7-1 3.1-2.2" />
      </g>
    </svg>
  );
}

import { cn } from "#app/_ui/cn.ts";

const SIZES = { small: "size-7", normal: "size-9", large: "size-12" };

/** The assistant: the nib of a pen, square where people are round, and never a face. */
export function AssistantMark({ size = "normal" }: { size?: keyof typeof SIZES }) {
  return (
    <svg viewBox="0 0 36 36" aria-hidden fill="none" className={cn("shrink-0", SIZES[size])}>
      <rect width="36" height="36" rx="8" className="fill-accent" />
      <g className="stroke-on-accent" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M18 29.5 10.8 17.6 14 7h8l3.2 10.6z" />
        <path d="M18 29v-9.4" />
        <circle cx="18" cy="17" r="2.1" />
      </g>
    </svg>
  );
}

import { cn } from "./cn.ts";

/** The line of the house, drawn with a pen: it ends a beginning, as under the first words of a letter. */
export const Flourish = ({ className = "" }: { className?: string }) => (
  <svg
    viewBox="0 0 320 24"
    aria-hidden
    fill="none"
    className={cn("turns h-4.5 w-60 text-accent", className)}
  >
    <path
      d="M2 15c24-7 42-9 60-7 14 1.6 20 8 33 8 15 0 22-11 35-11 9 0 13 7 6 11-8 4.5-17-3-8-9 12-8 40 2 64 4 40 3.400 84-3 126-5"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
    />
  </svg>
);

/** The mark of the house: a stem, and a line that turns towards you. */
export function Mark({ className = "size-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={`shrink-0 ${className}`} fill="none">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <g className="stroke-on-accent" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
        <path d="M10 7.5v17" />
        <path d="M22.5 8c-1 5.5-5 8.3-9.2 8.3 4.6 0 6.2 7.9 10.7 7.9" />
      </g>
    </svg>
  );
}

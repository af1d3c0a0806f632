import { LoaderCircle } from "lucide-react";

/** Only decorates: who shows it says in words that something is under way. */
export function Spinner({ className = "" }: { className?: string }) {
  return <LoaderCircle aria-hidden className={`size-[1.15em] animate-spin ${className}`} />;
}

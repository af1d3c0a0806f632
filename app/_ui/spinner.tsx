import { LoaderCircle } from "lucide-react";
import { cn } from "./cn.ts";

/** Only decorates: who shows it says in words that something is under way. */
export function Spinner({ className = "" }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cn("size-[1.15em] animate-spin", className)} />;
}

import { cn } from "./cn.ts";

/** Room kept for what is on its way, in its size, so that nothing jumps. */
export const Skeleton = ({ className = "h-5 w-full" }: { className?: string }) => (
  <span aria-hidden className={cn("block animate-pulse rounded-md bg-wash", className)} />
);

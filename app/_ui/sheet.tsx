import type { ComponentProps } from "react";
import { cn } from "./cn.ts";

/** A sheet of paper on the table: the one raised surface. On a phone it fills the width and keeps the margins. */
export function Sheet({ className = "", ...rest }: ComponentProps<"section">) {
  return (
    <section
      className={cn(
        "rounded-md bg-sheet px-5 py-6 shadow-sm sm:px-8 sm:py-8 print:p-0 print:shadow-none",
        className,
      )}
      {...rest}
    />
  );
}

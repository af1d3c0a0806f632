import type { ReactNode } from "react";
import { PrintBrand } from "./print-brand.tsx";

/** The sheet that a page is written on, with a letter's margins; on a phone it is as wide as the phone. */
export const PageCard = ({ children }: { children: ReactNode }) => (
  <article className="-mx-4 grid gap-12 bg-sheet px-4 py-9 shadow-sm sm:mx-0 sm:gap-14 sm:rounded-md sm:px-14 sm:py-14 print:p-0 print:shadow-none">
    <PrintBrand />
    {children}
  </article>
);

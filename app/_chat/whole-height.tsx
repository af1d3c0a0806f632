import type { ReactNode } from "react";

/** Exactly what the shell leaves free: the words scroll inside, the pen stays where it is. */
export const WholeHeight = ({ children }: { children: ReactNode }) => (
  <main className="relative min-h-80 grow">
    <div className="absolute inset-0 flex flex-col">{children}</div>
  </main>
);

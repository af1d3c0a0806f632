"use client";

import type { ReactNode } from "react";

export const PrintTile = ({ className, children }: { className: string; children: ReactNode }) => (
  <button type="button" className={className} onClick={() => window.print()}>
    {children}
  </button>
);

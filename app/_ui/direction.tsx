"use client";

import { Direction as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** Menus and tabs answer the arrow keys in the direction of reading. */
export const Direction = ({ dir, children }: { dir: "ltr" | "rtl"; children: ReactNode }) => (
  <Radix.Provider dir={dir}>{children}</Radix.Provider>
);

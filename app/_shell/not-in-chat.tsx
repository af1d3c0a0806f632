"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A conversation takes the whole height. */
export const NotInChat = ({ children }: { children: ReactNode }) =>
  usePathname() === "/chat" ? null : children;

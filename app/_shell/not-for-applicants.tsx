"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** Whoever wants to work here is no customer, and has no account to sign in to. */
export const NotForApplicants = ({ children }: { children: ReactNode }) =>
  /^\/work(\/|$)/u.test(usePathname()) ? null : children;

"use client";

import type { ReactNode } from "react";
import { useToday } from "#app/_ui/day.tsx";

/** What is said until the end of a day, and what once it is over. */
export const OncePast = ({
  day,
  then,
  children,
}: {
  day: string;
  then: ReactNode;
  children: ReactNode;
}) => (useToday() > day ? then : children);

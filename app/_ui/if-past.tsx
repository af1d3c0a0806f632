"use client";

import type { ReactNode } from "react";
import { useToday } from "./day.tsx";

/** From the day after on, for whoever keeps the page open as well. */
export const IfPast = ({ day, children }: { day: string; children: ReactNode }) =>
  day < useToday() ? children : null;

"use client";

import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { later, useLater } from "./later.ts";

/** It leads somewhere, or takes back what just happened. */
type Action = { label: string } & ({ href: string } | { onAct: () => void; forMs?: number });
export type Said = {
  id: number;
  text: string;
  kind: "done" | "problem" | "news";
  action?: Action;
};
type Say = (text: string, kind?: Said["kind"], action?: Action) => void;

const parts = later(() => import("./toast-parts.tsx"));
const ToastContext = createContext<Say>(() => {});

/** `const say = useToast(); say(t("saved"))`: what just happened, for a moment. Errors of a form stay at the form. */
export const useToast = () => useContext(ToastContext);

export function ToastProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said[]>([]);
  const loaded = useLater(parts, said.length > 0);
  const say = useCallback<Say>((text, kind = "done", action) => {
    setSaid((before) => [
      ...before.slice(-2),
      { id: (before.at(-1)?.id ?? 0) + 1, text, kind, ...(action && { action }) },
    ]);
  }, []);

  return (
    <ToastContext value={say}>
      {children}
      {loaded && (
        <loaded.Toasts
          said={said}
          onGone={(gone) => setSaid((before) => before.filter(({ id }) => id !== gone))}
        />
      )}
    </ToastContext>
  );
}

import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type WhatNextProps = { title: string; lines: { icon: LucideIcon; text: ReactNode }[] };

/** What sending something brings about, before it is sent. */
export const WhatNext = ({ title, lines }: WhatNextProps) => (
  <section aria-labelledby="next" className="rounded-md bg-accent-wash px-4 py-4">
    <h2 id="next" className="font-sans text-base font-semibold tracking-normal">
      {title}
    </h2>
    <ul className="mt-2 grid gap-2 text-sm">
      {lines.map(({ icon: Icon, text }, place) => (
        <li key={place} className="flex items-start gap-2.5">
          <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
          <span className="min-w-0">{text}</span>
        </li>
      ))}
    </ul>
  </section>
);

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { EntryLine } from "./entry-line.tsx";
import type { Entry, Part as PartName } from "./inbox-order.ts";

/** What is over is mostly of no interest any more. */
const SHOWN = 8;

export function Part({ part, entries }: { part: PartName; entries: Entry[] }) {
  const t = useTranslations("cases.mine");
  const [isWhole, setWhole] = useState(part !== "ended");
  if (entries.length === 0) return null;
  const shown = isWhole ? entries : entries.slice(0, SHOWN);
  return (
    <section aria-labelledby={`part-${part}`} className="mt-8">
      <h2 id={`part-${part}`} className="mb-2 font-sans text-lg font-semibold tracking-normal">
        {t(part)}
      </h2>
      <ul className="card divide-y divide-line">
        {shown.map((entry) => (
          <EntryLine key={`${entry.kind} ${entry.row.id}`} entry={entry} />
        ))}
      </ul>
      {shown.length < entries.length && (
        <Button kind="plain" className="mt-2" onClick={() => setWhole(true)}>
          {t("more", { count: entries.length })}
        </Button>
      )}
    </section>
  );
}

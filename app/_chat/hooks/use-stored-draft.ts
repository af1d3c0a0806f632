"use client";

import { type RefObject, useEffect } from "react";
import { storedValue, useStoredValue } from "#app/_ui/use-stored-value.ts";

/** A text that survives a reload of this tab, and nothing longer: somebody else may sit here tomorrow. */
export function useStoredDraft(key: string, field: RefObject<HTMLTextAreaElement | null>) {
  const [text, write] = useStoredValue("sessionStorage", key);

  // Fast writers begin before the page listens: what stands in the field then counts.
  useEffect(() => {
    const early = field.current?.value;
    const draft = storedValue("sessionStorage", key);
    if (early && !draft.read()) draft.write(early);
  }, [key, field]);

  return [text ?? "", write] as const;
}

import { useLocale } from "next-intl";
import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { createDictation, recognitionIn } from "../session/dictation.ts";
import { joined, QUIET } from "../state/dictation.ts";

export type Into = {
  field: RefObject<HTMLTextAreaElement | null>;
  onText: (text: string) => void;
};

/** A tab has one ear. */
export const dictation = createDictation(() => {
  const Recognition = recognitionIn(globalThis);
  if (!Recognition) throw new Error("This browser hears nothing");
  return new Recognition();
});

/** Whoever uses this browser has been told once where their voice may go. */
const TOLD = "kindline.dictation-told";

/** By the browser's own means, into the field, and never sent by itself. */
export function useDictation({ field, onText }: Into) {
  const locale = useLocale();
  const { read, subscribe, stop, cancel } = dictation;
  const state = useSyncExternalStore(subscribe, read, () => QUIET);
  const [told, setTold] = useStoredValue("localStorage", TOLD);
  const [isTelling, setTelling] = useState(false);

  // Nobody is heard who has gone to another tab or page.
  useEffect(() => {
    const look = () => document.visibilityState === "hidden" && cancel();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      cancel();
    };
  }, [cancel]);

  function start() {
    dictation.start(locale, (words) => onText(joined(field.current?.value ?? "", words)));
    field.current?.focus();
  }

  return {
    state,
    isTelling,
    toggle() {
      if (state.phase !== "off") stop();
      else if (told) start();
      else setTelling(!isTelling);
    },
    agree() {
      setTold("1");
      setTelling(false);
      start();
    },
    decline: () => setTelling(false),
  };
}

export type DictationControls = ReturnType<typeof useDictation>;

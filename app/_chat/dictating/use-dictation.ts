import { useLocale } from "next-intl";
import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { useHydrated } from "#app/_ui/use-hydrated.ts";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { createDictation, recognitionIn } from "../session/dictation.ts";
import { joined, QUIET } from "../state/dictation.ts";

type Into = {
  field: RefObject<HTMLTextAreaElement | null>;
  onText: (text: string) => void;
};

/** Whoever uses this browser has been told once where their voice may go. */
const TOLD = "kindline.dictation-told";

/** By the browser's own means, into the field, and never sent by itself. */
export function useDictation({ field, onText }: Into) {
  const locale = useLocale();
  const [dictation] = useState(() => createDictation(newRecognition));
  const { read, subscribe, stop, cancel } = dictation;
  const state = useSyncExternalStore(subscribe, read, () => QUIET);
  const isPossible = useHydrated() && recognitionIn(globalThis) !== null;
  const [told, setTold] = useStoredValue("localStorage", TOLD);
  const [isTelling, setTelling] = useState(false);

  useEffect(() => {
    const leave = () => document.visibilityState === "hidden" && cancel();
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      cancel();
    };
  }, [cancel]);

  function start() {
    dictation.start(locale, (words) => onText(joined(field.current?.value ?? "", words)));
    field.current?.focus();
  }

  return {
    isPossible,
    state,
    stop,
    cancel,
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

function newRecognition() {
  const Recognition = recognitionIn(globalThis);
  if (!Recognition) throw new Error("This browser hears nothing");
  return new Recognition();
}

export type DictationControls = ReturnType<typeof useDictation>;

import { useLocale } from "next-intl";
import { type RefObject, useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { later, useLater } from "#app/_ui/later.ts";
import { useHydrated } from "#app/_ui/use-hydrated.ts";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import type { Dictation } from "../state/dictation.ts";

type Into = {
  field: RefObject<HTMLTextAreaElement | null>;
  onText: (text: string) => void;
};

/** Most who write, type. */
const dictating = later(() => import("./parts.tsx"));

/** Whoever uses this browser has been told once where their voice may go. */
const TOLD = "kindline.dictation-told";

/** By the browser's own means, into the field, and never sent by itself. */
export function useDictation({ field, onText }: Into) {
  const locale = useLocale();
  const [told, setTold] = useStoredValue("localStorage", TOLD);
  const [isWanted, setWanted] = useState(false);
  const parts = useLater(dictating, isWanted);
  const ear = parts?.dictation;
  const state = useSyncExternalStore(ear?.subscribe ?? noNews, ear?.read ?? quiet, quiet);
  const isPossible = useHydrated() && canHear();
  const cancel = () => ear?.cancel();
  useLeaving(cancel);

  const start = useEffectEvent(() => {
    setWanted(false);
    parts?.dictation.start(locale, (words) =>
      onText(parts.joined(field.current?.value ?? "", words)),
    );
    field.current?.focus();
  });
  const isDue = parts !== null && isWanted && told !== null;
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(start);
    return () => clearTimeout(timer);
  }, [isDue]);

  return {
    parts,
    isPossible,
    state,
    cancel,
    stop: () => ear?.stop(),
    isTelling: isWanted && told === null,
    toggle: () => (state.phase === "off" ? setWanted(!isWanted) : ear?.stop()),
    agree: () => setTold("1"),
    decline: () => setWanted(false),
  };
}

export type DictationControls = ReturnType<typeof useDictation>;

/** Nobody is heard who has gone to another tab or page. */
function useLeaving(cancel: () => void) {
  const leave = useEffectEvent(cancel);
  useEffect(() => {
    const look = () => document.visibilityState === "hidden" && leave();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      leave();
    };
  }, []);
}

const canHear = () => "SpeechRecognition" in globalThis || "webkitSpeechRecognition" in globalThis;
const noNews = () => () => {};
const QUIET: Dictation = { phase: "off", interim: "", taken: 0, hasHeard: false, failure: null };
const quiet = () => QUIET;

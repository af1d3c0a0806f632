import { Mic } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DictationControls } from "./use-dictation.ts";

/** At the end of the field, where the browser can write down what is said. */
export function MicButton({ state, toggle }: DictationControls) {
  const t = useTranslations("chat.dictation");
  return (
    <button
      type="button"
      title={t("button")}
      aria-label={t("button")}
      aria-pressed={state.phase !== "off"}
      onClick={toggle}
      className="absolute end-0.5 bottom-0.5 grid size-11 place-items-center rounded-md text-soft hover:text-ink aria-pressed:bg-accent aria-pressed:text-on-accent"
    >
      <Mic aria-hidden className="size-5" />
    </button>
  );
}

import { useTranslations } from "next-intl";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useRefreshedShifts } from "./use-shifts.ts";

type Done = "claimed" | "kept" | "swaps.agreed" | "swaps.declined" | "swaps.withdrawn" | "offline";

/** What every act on this page has in common: it says what came of it, and shows what is true now. */
export function useAct(done?: Done) {
  const t = useTranslations("shifts");
  const say = useToast();
  const sentence = useErrorMessage();
  const refreshed = useRefreshedShifts();
  return {
    onSuccess() {
      if (done) say(t(done));
      refreshed();
    },
    onError(error: unknown) {
      say(sentence(error), "problem");
      refreshed();
    },
  };
}

import { Square, Volume2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { EventView } from "#server/conversations/schema.ts";
import { useHydrated } from "#app/_ui/use-hydrated.ts";
import { useChatSession } from "../chat-provider.tsx";
import { canSpeak } from "../session/voice.ts";
import { isReadable, keyOf, sentencesOf } from "../state/read-along.ts";
import { SILENT } from "../state/reading.ts";

/** Below what the assistant or an agent has said, where the browser has a voice. */
export function ReadAloud({ event }: { event: EventView }) {
  const isPossible = useHydrated() && canSpeak();
  return isPossible && isReadable(event) ? <Button event={event} /> : null;
}

function Button({ event }: { event: EventView }) {
  const t = useTranslations("chat.reading");
  const locale = useLocale();
  const { speaker } = useChatSession();
  const { key } = useSyncExternalStore(speaker.subscribe, speaker.read, () => SILENT);
  const own = keyOf(event);
  const isReading = key === own;
  const Icon = isReading ? Square : Volume2;
  return (
    <button
      type="button"
      title={t("message")}
      aria-label={t("message")}
      aria-pressed={isReading}
      onClick={() =>
        isReading ? speaker.stop() : speaker.begin(own, sentencesOf(event, locale), locale)
      }
      className="-ms-2 grid size-9 place-items-center rounded-md text-soft hover:text-ink aria-pressed:text-accent"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}

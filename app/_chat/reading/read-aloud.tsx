import { Square, Volume2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { EventView } from "#server/conversations/schema.ts";
import { useChatSession } from "../chat-provider.tsx";
import { sentencesOf } from "../state/read-along.ts";
import { isReadable, keyOf } from "../state/readable.ts";
import { canSpeak } from "./can-speak.ts";
import { speakerFor } from "./speakers.ts";

/** Below what the assistant or an agent has said, where the browser has a voice. */
export function ReadAloud({ event }: { event: EventView }) {
  return canSpeak() && isReadable(event) ? <Button event={event} /> : null;
}

function Button({ event }: { event: EventView }) {
  const t = useTranslations("chat.reading");
  const locale = useLocale();
  const speaker = speakerFor(useChatSession().person.id);
  const { key } = useSyncExternalStore(speaker.subscribe, speaker.read, speaker.read);
  const own = keyOf(event);
  const isReading = key === own;

  function toggle() {
    if (isReading) speaker.stop();
    else speaker.begin(own, sentencesOf(event, locale), locale);
  }

  const Icon = isReading ? Square : Volume2;
  return (
    <button
      type="button"
      title={t("message")}
      aria-label={t("message")}
      aria-pressed={isReading}
      onClick={toggle}
      className="-ms-2 grid size-11 place-items-center rounded-md text-soft pointer-fine:size-8 hover:text-ink aria-pressed:text-accent"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}

import { Square, Volume2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { EventView } from "#server/conversations/schema.ts";
import { useHydrated } from "#app/_ui/use-hydrated.ts";
import { useChatSession } from "../chat-provider.tsx";
import { isReadable, keyOf } from "../state/readable.ts";
import { canSpeak } from "./can-speak.ts";
import { reading } from "./late.ts";

/** Below what the assistant or an agent has said, where the browser has a voice. */
export function ReadAloud({ event }: { event: EventView }) {
  const isPossible = useHydrated() && canSpeak();
  return isPossible && isReadable(event) ? <Button event={event} /> : null;
}

function Button({ event }: { event: EventView }) {
  const t = useTranslations("chat.reading");
  const locale = useLocale();
  const { person } = useChatSession();
  const own = keyOf(event);
  const isReading = useReadingKey(person.id) === own;

  async function toggle() {
    reading.load();
    const { speakerFor, sentencesOf } = await import("./parts.tsx");
    const speaker = speakerFor(person.id);
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
      onClick={() => void toggle()}
      className="-ms-2 grid size-9 place-items-center rounded-md text-soft hover:text-ink aria-pressed:text-accent"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}

/** Whose words are being read; null: it is quiet. */
function useReadingKey(personId: string) {
  const parts = useSyncExternalStore(reading.subscribe, reading.read, nobody);
  const speaker = parts?.speakerFor(personId);
  const read = () => speaker?.read().key ?? null;
  return useSyncExternalStore(speaker?.subscribe ?? noNews, read, nobody);
}

const noNews = () => () => {};
const nobody = () => null;

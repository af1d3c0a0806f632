import { useLocale, useTranslations } from "next-intl";
import type { VoiceCallView, VoiceSide } from "#server/voice/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { durationText } from "./state/scene.ts";
import { useVoice } from "./use-voice.ts";

/** How it ended, and where it did not come about, the phone as the other way. */
export function EndedCall({ call, side }: { call: VoiceCallView; side: VoiceSide }) {
  const t = useTranslations("voice");
  const sentence = useEnding(side);
  const voice = useVoice();
  const hasSpoken = call.seconds !== null;
  return (
    <>
      <p role="status" className="min-w-0 grow basis-52 font-semibold">
        {sentence(call)}
      </p>
      <div className="flex flex-wrap gap-2">
        {side === "customer" && (!hasSpoken || call.end !== "hung_up") && <PhoneInstead />}
        <Button size="row" onClick={voice.forget}>
          {t("close")}
        </Button>
      </div>
    </>
  );
}

/** @param call one that lives: it ends with the way to the phone. */
export function PhoneInstead({ call }: { call?: VoiceCallView }) {
  const t = useTranslations("voice.customer");
  const voice = useVoice();
  const leave = () => {
    if (call) void voice.hangUp(call, "taken_to_phone");
    voice.forget();
  };
  return (
    <LinkButton href="/callbacks" prefetch={false} size="row" kind="soft" onClick={leave}>
      {t("way")}
    </LinkButton>
  );
}

function useEnding(side: VoiceSide) {
  const t = useTranslations("voice.ended");
  const own = useTranslations(`voice.${side}`);
  const locale = useLocale();
  return ({ end, seconds, startedBy, other }: VoiceCallView) => {
    const name = isolated(other);
    const isOwn = startedBy === side;
    switch (end) {
      case "declined":
        return own(isOwn ? "declined" : "declinedByYou", { name });
      case "not_answered":
        return own(isOwn ? "notAnswered" : "missed", { name });
      case "moved":
        return own("moved", { name });
      case "failed":
      case "left":
      case "taken_to_phone":
        return t(end);
      default:
        return seconds === null
          ? t("cancelled")
          : t("lasted", { time: isolated(durationText(seconds, locale)) });
    }
  };
}

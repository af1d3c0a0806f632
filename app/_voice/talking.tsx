import { Mic, MicOff, PhoneOff, SignalHigh, SignalLow, SignalZero } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { VoiceCallView } from "#server/voice/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { useClock } from "#app/_ui/clock.ts";
import { cn } from "#app/_ui/cn.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { durationText, type Line } from "./state/scene.ts";
import { useVoice } from "./use-voice.ts";

const ICONS = { unknown: SignalLow, good: SignalHigh, weak: SignalLow, lost: SignalZero };

export function Talking({ call, line }: { call: VoiceCallView; line: Line }) {
  const t = useTranslations("voice");
  const voice = useVoice();
  const name = isolated(call.other);
  const { isMuted } = line;
  const MicIcon = isMuted ? MicOff : Mic;
  return (
    <>
      <div className="min-w-0 grow basis-52">
        <p className="flex flex-wrap items-baseline gap-x-2 font-semibold">
          {t(line.phase === "connecting" ? "connecting" : "onCall", { name })}
          {call.connectedAt && <Duration since={call.connectedAt} />}
        </p>
        <How line={line} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="row" onClick={() => voice.mute(!isMuted)}>
          <MicIcon aria-hidden />
          {t(isMuted ? "unmute" : "mute")}
        </Button>
        <Button kind="danger" size="row" onClick={() => voice.hangUp(call)}>
          <PhoneOff aria-hidden />
          {t("hangUp")}
        </Button>
      </div>
    </>
  );
}

/** In words, and said once when it changes; not each second. */
function How({ line: { phase, quality, isMuted } }: { line: Line }) {
  const t = useTranslations("voice");
  const isDown = phase === "reconnecting" || (phase === "talking" && quality === "lost");
  const Icon = phase === "talking" ? ICONS[quality] : SignalZero;
  return (
    <output
      className={cn(
        "flex flex-wrap items-center gap-x-2",
        isDown ? "text-late" : quality === "weak" ? "text-soon" : "text-soft",
      )}
    >
      {phase !== "connecting" && (
        <span className="flex items-center gap-1.5">
          <Icon aria-hidden className="size-4 shrink-0" />
          {phase === "reconnecting" ? t("reconnecting") : t(`quality.${quality}`)}
        </span>
      )}
      {isMuted && <span className="font-semibold text-ink">{t("muted")}</span>}
    </output>
  );
}

function Duration({ since }: { since: string }) {
  const t = useTranslations("voice");
  const locale = useLocale();
  const seconds = useClock((now) =>
    Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 1000)),
  );
  return (
    <span className="font-normal text-soft tabular-nums">
      <span className="sr-only">{t("duration")} </span>
      <bdi>{durationText(seconds, locale)}</bdi>
    </span>
  );
}

import { useTranslations } from "next-intl";
import type { VoiceCallView, VoiceSide } from "#server/voice/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Acts, Words } from "./call-words.tsx";
import { PhoneInstead } from "./ended-call.tsx";
import { useVoice, useVoiceState } from "./use-voice.ts";

type OfCall = { call: VoiceCallView };

/** This tab was in it before it was loaded anew. */
export function Rejoin({ call, side }: OfCall & { side: VoiceSide }) {
  const t = useTranslations("voice");
  const voice = useVoice();
  const { isBusy, problem } = useVoiceState();
  return (
    <>
      <Words title={t("rejoin", { name: isolated(call.other) })} hint={t("rejoinHint")} isNews />
      <Acts>
        <Button kind="primary" size="row" busy={isBusy} onClick={() => voice.rejoin(call)}>
          {t("rejoinButton")}
        </Button>
        {problem && side === "customer" && <PhoneInstead call={call} />}
        <HangUp call={call} />
      </Acts>
    </>
  );
}

/** Another tab is in it, or was: that one may be closed by now. */
export function Elsewhere({ call }: OfCall) {
  const t = useTranslations("voice");
  const voice = useVoice();
  const { isBusy } = useVoiceState();
  const name = isolated(call.other);
  if (call.state === "asked")
    return (
      <>
        <Words title={t("callingElsewhere", { name })} isNews />
        <Button size="row" onClick={() => voice.decline(call)}>
          {t("cancel")}
        </Button>
      </>
    );
  return (
    <>
      <Words title={t("elsewhere", { name })} isNews />
      <Acts>
        <Button size="row" busy={isBusy} onClick={() => voice.takeHere(call)}>
          {t("takeHere")}
        </Button>
        <HangUp call={call} />
      </Acts>
    </>
  );
}

function HangUp({ call }: OfCall) {
  const t = useTranslations("voice");
  const voice = useVoice();
  return (
    <Button kind="danger" size="row" onClick={() => voice.hangUp(call)}>
      {t("hangUp")}
    </Button>
  );
}

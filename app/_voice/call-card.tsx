"use client";

import { Phone, PhoneCall, PhoneOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { VoiceSide } from "#server/voice/schema.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Button } from "#app/_ui/button.tsx";
import { cn } from "#app/_ui/cn.ts";
import { Elsewhere, Rejoin } from "./away-call.tsx";
import { Acts, Words } from "./call-words.tsx";
import { EndedCall, PhoneInstead } from "./ended-call.tsx";
import { ProblemText } from "./problem-text.tsx";
import type { Scene } from "./state/scene.ts";
import { Talking } from "./talking.tsx";
import { useVoice, useVoiceState } from "./use-voice.ts";

type Shown = Exclude<Scene, { is: "nothing" }>;
type CardProps = { scene: Shown; side: VoiceSide };

const LOUD: Shown["is"][] = ["ring", "talking", "before"];

export function CallCard({ scene, side }: CardProps) {
  const t = useTranslations("voice");
  const { problem } = useVoiceState();
  const frame = useKeptFocus();
  const Icon = scene.is === "ring" ? PhoneCall : scene.is === "ended" ? PhoneOff : Phone;
  return (
    <section
      {...frame}
      aria-label={t("label")}
      className={cn(
        "shrink-0 border-b border-line px-4 py-3 text-sm outline-none sm:px-6 print:hidden",
        LOUD.includes(scene.is) ? "bg-accent-wash" : "bg-sheet",
      )}
    >
      <div className="mx-auto flex max-w-3xl flex-wrap items-center gap-x-4 gap-y-2.5">
        <Icon
          aria-hidden
          className={cn("size-5 shrink-0", scene.is === "ended" ? "text-soft" : "text-accent")}
        />
        <Content {...{ scene, side }} />
      </div>
      {problem && <ProblemText problem={problem} />}
    </section>
  );
}

function Content({ scene, side }: CardProps) {
  switch (scene.is) {
    case "before":
      return <Before {...{ scene, side }} />;
    case "ring":
      return <Ring call={scene.call} side={side} />;
    case "talking":
      return <Talking call={scene.call} line={scene.line} />;
    case "ended":
      return <EndedCall call={scene.call} side={side} />;
    case "rejoin":
      return <Rejoin call={scene.call} side={side} />;
    case "calling":
      return <Calling call={scene.call} />;
    case "elsewhere":
      return <Elsewhere call={scene.call} />;
  }
}

function Before({ scene, side }: { scene: Shown & { is: "before" }; side: VoiceSide }) {
  const t = useTranslations(`voice.${side}`);
  const both = useTranslations("voice");
  const voice = useVoice();
  const { isBusy, problem } = useVoiceState();
  const name = isolated(scene.proposal.name);
  return (
    <>
      <Words title={t("before", { name })} hint={t("hint")} />
      <Acts>
        <Button
          kind="primary"
          size="row"
          ref={focusOnce}
          busy={isBusy}
          onClick={() => voice.ask(scene.proposal)}
        >
          {problem ? both("again") : t("ask", { name })}
        </Button>
        {problem && side === "customer" && <PhoneInstead />}
        <Button size="row" onClick={voice.forget}>
          {both("cancel")}
        </Button>
      </Acts>
    </>
  );
}

type OfCall = { call: (Shown & { is: "ring" })["call"] };

function Ring({ call, side }: OfCall & { side: VoiceSide }) {
  const t = useTranslations(`voice.${side}`);
  const both = useTranslations("voice");
  const voice = useVoice();
  const { isBusy, problem } = useVoiceState();
  return (
    <>
      <Words title={t("ring", { name: isolated(call.other) })} hint={t("hint")} isUrgent />
      <Acts>
        <Button kind="primary" size="row" busy={isBusy} onClick={() => voice.accept(call)}>
          {problem ? both("again") : both("answer")}
        </Button>
        {problem && side === "customer" && <PhoneInstead call={call} />}
        <Button size="row" onClick={() => voice.decline(call)}>
          {t("decline")}
        </Button>
      </Acts>
    </>
  );
}

function Calling({ call }: OfCall) {
  const t = useTranslations("voice");
  const voice = useVoice();
  return (
    <>
      <Words title={t("calling", { name: isolated(call.other) })} isNews />
      <Button size="row" onClick={() => voice.decline(call)}>
        {t("cancel")}
      </Button>
    </>
  );
}

/** Whoever has just said that they want to call goes on with it by one key. */
const focusOnce = (button: HTMLButtonElement | null) => button?.focus();

/** When a button gives way to others, whoever was on it by keyboard stays in its place. */
function useKeptFocus() {
  const frame = useRef<HTMLElement>(null);
  const wasInside = useRef(false);
  useEffect(() => {
    if (wasInside.current && document.activeElement === document.body) frame.current?.focus();
  });
  return {
    ref: frame,
    tabIndex: -1,
    onFocus: () => void (wasInside.current = true),
    onBlur: ({ relatedTarget }: { relatedTarget: EventTarget | null }) =>
      void (wasInside.current = relatedTarget === null || isWithin(frame.current, relatedTarget)),
  };
}

const isWithin = (frame: HTMLElement | null, target: EventTarget) =>
  target instanceof Node && Boolean(frame?.contains(target));

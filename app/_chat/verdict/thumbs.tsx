"use client";

import { type LucideIcon, ThumbsDown, ThumbsUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Ref, useRef, useState } from "react";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { Button } from "#app/_ui/button.tsx";
import { later, useLater } from "#app/_ui/later.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useRoom } from "../chat-provider.tsx";
import { type Place, useJudging, useVerdictOf } from "./use-verdict.ts";

/** Most answers are helpful, or nobody says so. */
const why = later(() => import("./why.tsx"));

const UNSAID = { reason: null, text: "" };

/** Two quiet buttons; the one that is pressed can be pressed again, and nothing was said. */
export function Thumbs(place: Place) {
  const t = useTranslations("chat.verdict");
  const verdict = useVerdictOf(place);
  const { judge, takeBack, isBusy, error } = useJudging(place);
  const [isAsking, setAsking] = useState(false);
  const [isThanked, setThanked] = useState(false);
  const down = useRef<HTMLButtonElement>(null);

  function press(isHelpful: boolean) {
    const isTakenBack = verdict?.isHelpful === isHelpful;
    setThanked(false);
    setAsking(!isHelpful && !isTakenBack);
    if (isTakenBack) takeBack();
    else judge({ isHelpful, ...UNSAID });
  }
  const isUnhelpful = verdict?.isHelpful === false;
  return (
    <div className="max-w-prose">
      <div role="group" aria-label={t("label")} className="-ms-2 flex flex-wrap items-center">
        <Thumb
          icon={ThumbsUp}
          label={t("helpful")}
          isPressed={verdict?.isHelpful === true}
          onPress={() => press(true)}
        />
        <Thumb
          icon={ThumbsDown}
          label={t("unhelpful")}
          isPressed={isUnhelpful}
          ref={down}
          onPress={() => press(false)}
        />
        {isUnhelpful && !isAsking && verdict.reason === null && (
          <Button kind="plain" size="small" onClick={() => setAsking(true)}>
            {t("sayWhy")}
          </Button>
        )}
        {isUnhelpful && !isAsking && <Person {...place} />}
      </div>
      {isUnhelpful && isAsking && (
        <Why
          isBusy={isBusy}
          onSay={(reason, text) => {
            judge({ isHelpful: false, reason, text });
            setAsking(false);
            setThanked(true);
            // What was pressed goes; whoever uses the keyboard goes on from here.
            down.current?.focus();
          }}
          person={<Person {...place} />}
        />
      )}
      <Heard {...{ isThanked, error }} />
    </div>
  );
}

function Heard({ isThanked, error }: { isThanked: boolean; error: unknown }) {
  const t = useTranslations("chat.verdict");
  const sentence = useErrorMessage();
  return (
    <>
      <p role="status" className="text-xs text-soft empty:hidden">
        {isThanked && !error && t("thanks")}
      </p>
      {Boolean(error) && (
        <p role="alert" className="text-xs text-late">
          {sentence(error)}
        </p>
      )}
    </>
  );
}

type ThumbProps = {
  icon: LucideIcon;
  label: string;
  isPressed: boolean;
  onPress: () => void;
  ref?: Ref<HTMLButtonElement>;
};

const Thumb = ({ icon: Icon, label, isPressed, onPress, ref }: ThumbProps) => (
  <button
    {...{ ref }}
    type="button"
    aria-pressed={isPressed}
    onClick={onPress}
    className="inline-flex min-h-11 min-w-11 items-center gap-1.5 rounded-md px-2 text-xs text-soft hover:text-ink aria-pressed:font-semibold aria-pressed:text-accent pointer-fine:min-h-8"
  >
    <Icon aria-hidden className="size-4 shrink-0" />
    {label}
  </button>
);

type WhyProps = Parameters<Awaited<typeof import("./why.tsx")>["Why"]>[0];

function Why(props: WhyProps) {
  const loaded = useLater(why, true);
  return loaded && <loaded.Why {...props} />;
}

/** Whoever waits for a person, or has one, needs no second button. */
function Person({ conversationId }: Place) {
  const room = useRoom(conversationId);
  return room?.conversation.status === "assistant" && <PersonButton kind="plain" size="small" />;
}

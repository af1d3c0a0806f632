"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { AssistantMark } from "#app/_chat/assistant-mark.tsx";
import { Initials } from "#app/_ui/initials.tsx";
import { TYPING_LASTS_MS, type Typist } from "./state/typing.ts";

/** After this long without a word the reader is told, and offered a person. */
const SLOW_MS = 8_000;

/** The assistant has the word and has not begun, or has paused. @param progress changes with every sign of life. */
export function AnswerComing({ progress, hasBegun }: { progress: string; hasBegun: boolean }) {
  const t = useTranslations("chat.coming");
  const slowOn = useLater(SLOW_MS, progress);
  if (slowOn) {
    return <output className="mt-4 block ps-9 text-sm text-soft">{t("slow")}</output>;
  }
  if (hasBegun) return null;
  return (
    <p className="mt-5 flex items-center gap-2.5 text-sm text-soft">
      <AssistantMark size="small" />
      <Dots />
      <span className="sr-only">{t("assistant")}</span>
    </p>
  );
}

export function Typing({ typist }: { typist: Typist | null }) {
  const t = useTranslations("chat.coming");
  const isOver = useLater(TYPING_LASTS_MS, typist);
  if (isOver || !typist) return null;
  return (
    <p className="mt-5 flex items-center gap-2.5 text-sm text-soft">
      <Initials name={typist.name} size="small" />
      <Dots />
      {t("person", { name: typist.name })}
    </p>
  );
}

const Dots = () => (
  <span aria-hidden className="flex gap-1">
    {[0, 150, 300].map((delay) => (
      <span
        key={delay}
        className="size-1.5 animate-pulse rounded-full bg-soft"
        style={{ animationDelay: `${delay}ms` }}
      />
    ))}
  </span>
);

/** @returns whether `ms` have passed since `sign` was another one. */
function useLater(ms: number, sign: unknown) {
  const [late, setLate] = useState<{ sign: unknown } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setLate({ sign }), Math.max(0, ms));
    return () => clearTimeout(timer);
  }, [ms, sign]);
  return late !== null && late.sign === sign;
}

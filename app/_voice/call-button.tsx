"use client";

import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { cn } from "#app/_ui/cn.ts";
import type { Proposal } from "./state/scene.ts";
import { useScene, useVoice } from "./use-voice.ts";

const FREE = ["nothing", "ended"];

type CallButtonProps = { proposal: Proposal; size?: "small" | "row"; isShort?: boolean };

/** One tap to talk with whoever is in the conversation; while there is a call the bar says all about it. */
export function CallButton({ proposal, size = "small", isShort = false }: CallButtonProps) {
  const t = useTranslations("voice");
  const voice = useVoice();
  const scene = useScene();
  if (!FREE.includes(scene.is)) return null;
  return (
    <Button
      size={size}
      aria-label={t("buttonLong", { name: proposal.name })}
      title={t("buttonLong", { name: proposal.name })}
      onClick={() => voice.propose(proposal)}
    >
      <Phone aria-hidden />
      <span className={cn(isShort && "max-lg:hidden")}>{t("button")}</span>
    </Button>
  );
}

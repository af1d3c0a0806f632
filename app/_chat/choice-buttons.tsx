"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";

type ChoiceButtonsProps = { choices: readonly string[]; onChoose: (choice: string) => void };

export function ChoiceButtons({ choices, onChoose }: ChoiceButtonsProps) {
  const t = useTranslations("chat");
  return (
    <div role="group" aria-label={t("choices")} className="mt-3 ms-9 flex flex-wrap gap-2">
      {choices.map((choice) => (
        <Button
          key={choice}
          kind="quiet"
          className="h-auto min-h-11 max-w-full py-2 text-start whitespace-normal"
          onClick={() => onChoose(choice)}
        >
          <bdi>{choice}</bdi>
        </Button>
      ))}
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import type { ComposerActions } from "./hooks/use-composer.ts";
import type { Room } from "./state/rooms.ts";
import { openChoices } from "./state/choices.ts";

type ChoicesProps = { room: Room; post: ComposerActions["post"] };

/** What the assistant was not sure of, to be said with one tap: below its question, until something else is said. */
export function Choices({ room, post }: ChoicesProps) {
  const t = useTranslations("chat");
  const choices = openChoices(room);
  if (choices.length === 0) return null;
  return (
    <div role="group" aria-label={t("choices")} className="mt-3 ms-9 flex flex-wrap gap-2">
      {choices.map((choice) => (
        <Button key={choice} kind="quiet" onClick={() => post("send", choice)}>
          <bdi>{choice}</bdi>
        </Button>
      ))}
    </div>
  );
}

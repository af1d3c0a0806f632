"use client";

import { later, useLater } from "#app/_ui/later.ts";
import type { ComposerActions } from "./hooks/use-composer.ts";
import { openChoices } from "./state/choices.ts";
import type { Room } from "./state/rooms.ts";

const parts = later(() => import("./choice-buttons.tsx"));

type ChoicesProps = { room: Room; post: ComposerActions["post"] };

/** What the assistant was not sure of, to be said with one tap: below its question, until something else is said. */
export function Choices({ room, post }: ChoicesProps) {
  const choices = openChoices(room);
  const loaded = useLater(parts, choices.length > 0);
  if (!loaded || choices.length === 0) return null;
  return <loaded.ChoiceButtons {...{ choices }} onChoose={(choice) => post("send", choice)} />;
}

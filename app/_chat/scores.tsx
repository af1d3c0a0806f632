"use client";

import { useTranslations } from "next-intl";

const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];

type ScoresProps = { label: string; value: Score | null; onChoose: (value: Score) => void };

/** How it was, in words rather than stars. */
export const Scores = ({ label, value: chosen, onChoose }: ScoresProps) => (
  <fieldset>
    <legend className="font-semibold">{label}</legend>
    <div className="mt-3 grid grid-cols-5 gap-1.5">
      {SCORES.map((value) => (
        <ScoreChoice key={value} value={value} chosen={value === chosen} onChoose={onChoose} />
      ))}
    </div>
  </fieldset>
);

type ScoreChoiceProps = { value: Score; chosen: boolean; onChoose: (value: Score) => void };

/** A real radio button under a large target, so that arrows and screen readers know what to do. */
function ScoreChoice({ value, chosen, onChoose }: ScoreChoiceProps) {
  const t = useTranslations("chat.rating.scores");
  return (
    <label className="flex min-h-14 cursor-pointer flex-col items-center justify-center gap-0.5 rounded-md border border-edge px-1 py-2 text-center text-xs font-semibold hover:bg-wash has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        name="score"
        value={value}
        checked={chosen}
        onChange={() => onChoose(value)}
        className="sr-only"
      />
      <span aria-hidden className="text-lg">
        {value}
      </span>
      {t(`${value}`)}
    </label>
  );
}

import type { Card } from "#server/conversations/card.ts";
import { later, useLater } from "#app/_ui/later.ts";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import type { Perspective } from "./event-line.tsx";

/** A chat without them does without their code. */
const cards = later(() => import("./cards/fact-card.tsx"));

type CardsOfProps = { told: Card[]; at: string; perspective: Perspective };

/** Beneath an answer: what it has told of, and the way there. */
export function CardsOf({ told, at, perspective }: CardsOfProps) {
  const loaded = useLater(cards, told.length > 0);
  return told.map((card, index) =>
    loaded ? (
      <loaded.FactCard key={index} {...{ card, at, perspective }} />
    ) : (
      <Skeleton key={index} className="mt-2 h-28 w-[26rem] max-w-full" />
    ),
  );
}

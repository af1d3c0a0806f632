import { later, useLater } from "#app/_ui/later.ts";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import type { Perspective } from "./event-line.tsx";
import type { Row } from "./state/rows.ts";

/** A chat in which nobody pays does without it. */
const cards = later(() => import("./proposal/cards.tsx"));

export type ProposalOfProps = Pick<Extract<Row, { kind: "words" }>, "event" | "receipt"> & {
  perspective: Perspective;
};

/** To confirm for the customer, to see for everybody else. */
export function ProposalOf(props: ProposalOfProps) {
  const loaded = useLater(cards, true);
  if (loaded) return <loaded.Card {...props} />;
  return props.perspective === "customer" && <Skeleton className="mt-2 h-64 w-full" />;
}

import type { Proposal } from "#server/conversations/proposal.ts";
import type { EventContent, EventView } from "#server/conversations/schema.ts";

type AutopaySet = EventContent<"autopay_set">;

/** What has become of a card for autopay, as the conversation tells: how the plan was set since, or a newer card for it. */
export function autopaySince(
  events: readonly EventView[],
  seq: number,
  planId: string,
): { set: AutopaySet | null; isReplaced: boolean } {
  for (const event of events) {
    if (event.seq <= seq) continue;
    if (event.kind === "autopay_set" && event.content.planId === planId)
      return { set: event.content, isReplaced: false };
    if (event.kind === "message" && event.content.autopay?.planId === planId)
      return { set: null, isReplaced: true };
  }
  return { set: null, isReplaced: false };
}

/** What is owed may be another amount by now: the newer card for one of its plans says which. */
export const isPaymentReplaced = (
  events: readonly EventView[],
  seq: number,
  { parts }: Pick<Proposal, "parts">,
) =>
  events.some(
    (event) =>
      event.seq > seq &&
      event.kind === "message" &&
      event.content.proposal?.parts.some(({ planId }) =>
        parts.some((own) => own.planId === planId),
      ),
  );

/** Whatever the newer card would pause, it is what was asked for last. */
export const isPauseReplaced = (events: readonly EventView[], seq: number) =>
  events.some(
    (event) => event.seq > seq && event.kind === "message" && event.content.pause !== undefined,
  );

/** Two cards for one payment stand side by side: the newer one is meant. */
export const isMoveReplaced = (events: readonly EventView[], seq: number, instalmentId: string) =>
  events.some(
    (event) =>
      event.seq > seq &&
      event.kind === "message" &&
      event.content.move?.instalmentId === instalmentId,
  );

"use client";

import { useTranslations } from "next-intl";
import type { EventContent } from "#server/conversations/schema.ts";
import { When } from "#app/_ui/when.tsx";
import type { LineEvent } from "./state/rows.ts";

export type Perspective = "customer" | "staff";

export function EventLine({ event, perspective }: { event: LineEvent; perspective: Perspective }) {
  const sentence = useEventSentence(perspective);
  return (
    <p className="mx-auto mt-5 max-w-prose text-center text-sm text-soft">
      <bdi>{sentence(event)}</bdi>
      <span className="ms-2 text-xs whitespace-nowrap">
        <When at={event.createdAt} look="time" />
      </span>
    </p>
  );
}

/** The same sentence is shown and announced. */
export function useEventSentence(perspective: Perspective) {
  const t = useTranslations(`chat.events.${perspective}`);
  const movedText = useMovedText(perspective);
  return (event: LineEvent): string => {
    switch (event.kind) {
      case "joined":
      case "left":
      case "handed_back":
        return t(event.kind, { name: event.content.name });
      case "moved":
        return movedText(event.content);
      case "human_requested":
        return t("human_requested", { askedBy: event.content.askedBy });
      case "human_request_ended":
        return t("human_request_ended", { end: event.content.end });
      case "callback_booked":
        return t("callback_booked", { at: new Date(event.content.startsAt) });
      case "callback_moved":
        return t("callback_moved", {
          at: new Date(event.content.startsAt),
          why: event.content.why,
        });
      case "callback_ended":
        return t("callback_ended", { end: event.content.end });
      case "reopened": {
        const { to } = event.content;
        return to ? t("reopened", { name: to }) : t("reopenedWaiting");
      }
      case "resolved":
        return t("resolved", { by: event.content.by, name: event.content.name });
      case "rated":
        return t("rated", { score: event.content.score });
      default:
        return t("answer_failed");
    }
  };
}

/** The customer reads who is there; staff read who decided it. */
function useMovedText(perspective: Perspective) {
  const t = useTranslations("chat.events");
  return ({ by, from, to }: EventContent<"moved">): string => {
    if (perspective === "customer") {
      return to ? t("customer.moved", { name: to }) : t("customer.movedBack", { name: from ?? "" });
    }
    if (!to)
      return by === from
        ? t("staff.gaveBack", { by })
        : t("staff.putBack", { by, from: from ?? "" });
    if (!from) return t("staff.assigned", { by, to });
    return by === from ? t("staff.passedOn", { by, to }) : t("staff.moved", { by, from, to });
  };
}

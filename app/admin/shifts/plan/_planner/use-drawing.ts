"use client";

import { type PointerEvent, useRef, useState } from "react";
import { drawn, type GridWindow, minutesAt } from "./grid-window.ts";

/** What is shorter is a press, not a shift. */
const SHORTEST = 60;

type Span = { from: number; to: number };

/** Drawing a shift across a day with the pointer. `onPress`: it was a press, or came from the keyboard. */
export function useDrawing(
  window: GridWindow,
  { onDrawn, onPress }: { onDrawn: (span: Span) => void; onPress: () => void },
) {
  const [span, setSpan] = useState<Span | null>(null);
  const start = useRef<number | null>(null);
  const wasDrawn = useRef(false);

  const timeAt = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, right, width } = currentTarget.getBoundingClientRect();
    const isMirrored = getComputedStyle(currentTarget).direction === "rtl";
    return minutesAt((isMirrored ? right - clientX : clientX - left) / width, window);
  };

  const end = () => {
    start.current = null;
    setSpan(null);
  };

  return {
    span,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = timeAt(event);
        wasDrawn.current = false;
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (start.current !== null) setSpan(drawn(start.current, timeAt(event)));
      },
      onPointerUp() {
        if (span && span.to - span.from >= SHORTEST) {
          wasDrawn.current = true;
          onDrawn(span);
        }
        end();
      },
      onPointerCancel: end,
      onClick() {
        if (!wasDrawn.current) onPress();
        wasDrawn.current = false;
      },
    },
  };
}

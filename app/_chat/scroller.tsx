"use client";

import { ArrowDown } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  type MouseEvent,
  type ReactNode,
  type UIEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { Button } from "#app/_ui/button.tsx";

type ScrollerProps = {
  /** Rises with each message of others and each own one. */
  count: number;
  /** Whether the newest row is the reader's own: then they want to see it. */
  isOwnLast: boolean;
  onTop: (() => Promise<void>) | null;
  children: ReactNode;
};

/** What scrolls can be scrolled by keyboard, too. */
const REACHABLE = { tabIndex: 0 };
const NEAR_PX = 64;

/** The log: what is new in it is read aloud by the announcer, sentence by sentence, so it is not live itself. Stays at the end for those who are there, stays still for those who read further up. */
export function Scroller({ count, isOwnLast, onTop, children }: ScrollerProps) {
  const t = useTranslations("chat");
  const view = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(count > 0);
  const lastTop = useRef(0);
  const [seen, setSeen] = useState(count);
  const [isAway, setAway] = useState(false);
  const former = useRef({ count, isOwnLast });

  useLayoutEffect(() => {
    const isOwnNew = count > former.current.count && isOwnLast;
    former.current = { count, isOwnLast };
    if (isOwnNew) isAtEnd.current = true;
    if (isAtEnd.current) toEnd(view.current);
    if (isAtEnd.current) setSeen(count);
  }, [count, isOwnLast]);

  // An answer grows, the phone's keyboard comes and goes, fonts arrive.
  useLayoutEffect(() => {
    const watch = new ResizeObserver(() => isAtEnd.current && toEnd(view.current));
    for (const element of [view.current, content.current]) if (element) watch.observe(element);
    return () => watch.disconnect();
  }, []);

  function look({ currentTarget }: UIEvent<HTMLDivElement>) {
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    // Only the reader moves up: when something appears below, the end has moved away and they have not.
    const hasMovedUp = scrollTop < lastTop.current;
    lastTop.current = scrollTop;
    const isNear = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    isAtEnd.current = isNear || (isAtEnd.current && !hasMovedUp);
    setAway(!isAtEnd.current);
    if (isAtEnd.current) setSeen(count);
  }

  /** What the reader opens grows below their eyes, not away from them. */
  function holdStill({ target }: MouseEvent) {
    if (target instanceof Element && target.closest("summary")) isAtEnd.current = false;
  }

  function goDown() {
    isAtEnd.current = true;
    toEnd(view.current);
  }

  /** What is added above pushes nothing: the reader keeps the line they were reading. */
  async function loadOlder() {
    const element = view.current;
    if (!onTop || !element) return;
    const below = element.scrollHeight - element.scrollTop;
    isAtEnd.current = false;
    await onTop();
    requestAnimationFrame(() => {
      element.scrollTop = element.scrollHeight - below;
    });
  }

  return (
    <div className="relative min-h-0 grow">
      <div
        ref={view}
        onScroll={look}
        role="log"
        aria-live="off"
        aria-label={t("log")}
        {...REACHABLE}
        className="absolute inset-0 overflow-y-auto overscroll-contain px-4 pb-4 [overflow-anchor:none] sm:px-6"
      >
        <div ref={content} onClickCapture={holdStill} className="mx-auto max-w-3xl">
          {onTop && <Older load={loadOlder} />}
          {children}
        </div>
      </div>
      {isAway && count > seen && (
        <Button
          kind="quiet"
          size="small"
          onClick={goDown}
          className="appear absolute inset-x-0 bottom-3 mx-auto w-fit shadow-sm"
        >
          <ArrowDown aria-hidden />
          {t("newMessages")}
        </Button>
      )}
    </div>
  );
}

function Older({ load }: { load: () => Promise<void> }) {
  const t = useTranslations("chat");
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  async function ask() {
    setState("busy");
    await load().then(
      () => setState("idle"),
      () => setState("failed"),
    );
  }
  return (
    <div className="pt-4 text-center">
      <Button size="small" kind="plain" busy={state === "busy"} onClick={() => void ask()}>
        {t(state === "failed" ? "olderFailed" : "older")}
      </Button>
    </div>
  );
}

function toEnd(element: HTMLDivElement | null) {
  if (element) element.scrollTop = element.scrollHeight;
}

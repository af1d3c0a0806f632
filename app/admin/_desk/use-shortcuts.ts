import { useEffect, useEffectEvent, type RefObject } from "react";
import type { PaneHandle } from "./use-pane.ts";
import { useDesk } from "./desk-state.tsx";
import { isTyping, shortcutOf, type Shortcut } from "./shortcuts.ts";

/** The one field that a key leads to. */
export const SEARCH_ID = "desk-search";

/** Every action of the desk by one key, wherever the focus is, unless it is where somebody writes. */
export function useShortcuts(pane: RefObject<PaneHandle | null>, showHelp: () => void) {
  const { show } = useDesk();

  const run = useEffectEvent((shortcut: Shortcut) => {
    if (shortcut === "help") return showHelp();
    if (shortcut === "next") return moveFocus(1);
    if (shortcut === "previous") return moveFocus(-1);
    if (shortcut !== "search") return pane.current?.[shortcut]();
    show("search");
    // The field is there after the next painting.
    requestAnimationFrame(() => document.getElementById(SEARCH_ID)?.focus());
  });

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const shortcut = shortcutOf(event, isTyping(event.target));
      if (!shortcut) return;
      event.preventDefault();
      run(shortcut);
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}

/** From the row that has the focus, else from the open one; Enter then opens it as any link. */
function moveFocus(step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const open = rows.findIndex((row) => row.ariaCurrent === "true");
  const from = focused >= 0 ? focused : open;
  const target = from < 0 ? 0 : Math.min(Math.max(from + step, 0), rows.length - 1);
  rows[target]?.focus();
  rows[target]?.scrollIntoView({ block: "nearest" });
}

import type { RefObject } from "react";
import { moveFocus, useKeys } from "../../_shell/use-keys.ts";
import type { PaneHandle } from "./use-pane.ts";
import { useDesk } from "../desk-state.tsx";
import { keys, type Shortcut } from "../state/shortcuts.ts";

export const SEARCH_ID = "desk-search";

/** Every action of the desk by one key, wherever the focus is, unless it is where somebody writes. */
export function useShortcuts(pane: RefObject<PaneHandle | null>, showHelp: () => void) {
  const { show } = useDesk();

  function run(shortcut: Shortcut) {
    if (shortcut === "help") return showHelp();
    if (shortcut === "next") return moveFocus(1);
    if (shortcut === "previous") return moveFocus(-1);
    if (shortcut !== "search") return pane.current?.[shortcut]();
    show("search");
    // The field is there after the next painting.
    requestAnimationFrame(() => document.getElementById(SEARCH_ID)?.focus());
  }

  useKeys(keys, run);
}

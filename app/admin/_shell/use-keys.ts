import { useEffect, useEffectEvent } from "react";
import { isTyping, shortcutIn } from "./keys.ts";

/** Every action by one key, wherever the focus is, unless it is where somebody writes. */
export function useKeys<Name extends string>(
  keys: Record<Name, string>,
  act: (shortcut: Name) => void,
) {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const shortcut = shortcutIn(keys, event, isTyping(event.target));
    if (!shortcut) return;
    event.preventDefault();
    act(shortcut);
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/**
 * From the row that has the focus, else from the open one. Rows are links, so Enter opens them without a key of ours.
 * @param place where a row was that has left the list: the one that is there now comes next.
 */
export function moveFocus(step: 1 | -1, place = 0) {
  const rows = rowsShown();
  const focused = rows.findIndex(holdsFocus);
  const open = rows.findIndex((row) => row.ariaCurrent === "true");
  const from = focused >= 0 ? focused : open;
  const next = from >= 0 ? from + step : step > 0 ? place : place - 1;
  const target = Math.min(Math.max(next, 0), rows.length - 1);
  rows[target]?.focus();
  rows[target]?.scrollIntoView({ block: "nearest" });
}

export const rowsShown = () => [...document.querySelectorAll<HTMLElement>("[data-row]")];

/** Also when it is what stands beside the link in its line. */
export const holdsFocus = (row: HTMLElement) =>
  row.parentElement?.contains(document.activeElement) ?? false;

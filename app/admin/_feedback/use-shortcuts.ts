import { useQueryClient } from "@tanstack/react-query";
import { MOST_AT_ONCE } from "#server/feedback/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { holdsFocus, moveFocus, rowsShown, useKeys } from "../_shell/use-keys.ts";
import { useInbox, type Pen } from "./inbox-state.tsx";
import { keys, type Shortcut, stateOf } from "./shortcuts.ts";
import { useTriage } from "./use-triage.ts";

export const SEARCH_ID = "feedback-search";
export const penId = (pen: Pen) => `feedback-${pen}`;

export function useShortcuts(showHelp: () => void) {
  const { me, openId, open, setPen, lastPlace } = useInbox();
  const { setStatus, assign } = useTriage();
  const meant = useMeant();
  const toggle = useToggle();

  /** Where one is open, the next one opens: what is read and what is meant stay the same. */
  function move(step: 1 | -1) {
    moveFocus(step, lastPlace()?.index);
    const id = focusedRow();
    if (openId && id) open(id);
  }

  function write(pen: Pen) {
    if (!openId) return;
    setPen(pen);
    // The field is there after the next painting.
    requestAnimationFrame(() => document.getElementById(penId(pen))?.focus());
  }

  useKeys(keys, (shortcut: Shortcut) => {
    if (shortcut === "help") return showHelp();
    if (shortcut === "next") return move(1);
    if (shortcut === "previous") return move(-1);
    if (shortcut === "search") return document.getElementById(SEARCH_ID)?.focus();
    if (shortcut === "close") return open(null);
    if (shortcut === "choose") return toggle();
    if (shortcut === "reply" || shortcut === "note") return write(shortcut);
    const items = meant();
    if (items.length === 0) return;
    if (shortcut === "take") return void assign(items, me);
    const state = stateOf(shortcut);
    if (state) void setStatus(items, state);
  });
}

const focusedRow = () => rowsShown().find(holdsFocus)?.dataset.row;

/** Those chosen; else the one that is open, though it may have left the list; else the row with the focus. */
function useMeant() {
  const { submissions, chosen, openId } = useInbox();
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => {
    if (chosen.length > 0) return chosen;
    const id = openId ?? focusedRow();
    if (!id) return [];
    const opened = queries.getQueryData(trpc.feedback.open.queryKey({ id }));
    return opened ? [opened] : submissions.items.filter((item) => item.id === id);
  };
}

function useToggle() {
  const { chosen, choose, openId } = useInbox();
  return () => {
    const id = focusedRow() ?? openId;
    const ids = new Set(chosen.map((item) => item.id));
    if (!id || (ids.size >= MOST_AT_ONCE && !ids.has(id))) return;
    if (!ids.delete(id)) ids.add(id);
    choose(ids);
  };
}

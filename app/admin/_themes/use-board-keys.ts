import type { ThemeStatus } from "#server/platform/prisma/enums.ts";
import type { ThemeCard } from "#server/themes/schema.ts";
import { holdsFocus, moveFocus, rowsShown, useKeys } from "../_shell/use-keys.ts";
import { useBoard } from "./board-state.tsx";

/** Enter opens because each card is a link; the numbers are the statuses that can be set, in the order of the board. */
export const keys = {
  next: "j",
  previous: "k",
  close: "u",
  confirmed: "1",
  planned: "2",
  in_progress: "3",
  shipped: "4",
  declined: "5",
  filter: "f",
  help: "?",
} as const;

type BoardKeys = {
  onStatus: (theme: ThemeCard, to: ThemeStatus) => void;
  onFilter: () => void;
  onHelp: () => void;
};

export function useBoardKeys({ onStatus, onFilter, onHelp }: BoardKeys) {
  const { themes, openId, open } = useBoard();
  useKeys(keys, (shortcut: keyof typeof keys) => {
    if (shortcut === "help") return onHelp();
    if (shortcut === "filter") return onFilter();
    if (shortcut === "close") return open(null);
    if (shortcut === "next" || shortcut === "previous") {
      moveFocus(shortcut === "next" ? 1 : -1);
      const id = focusedCard();
      if (openId && id) open(id);
      return;
    }
    const theme = themes.find(({ id }) => id === (focusedCard() ?? openId));
    if (theme) onStatus(theme, shortcut);
  });
}

const focusedCard = () => rowsShown().find(holdsFocus)?.dataset.row;

"use client";

import {
  cloneElement,
  createContext,
  useContext,
  useState,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from "react";
import { later, useLater } from "./later.ts";

export type DialogProps = {
  title: ReactNode;
  /** What this is about, in a sentence; read out with the title. */
  description?: ReactNode;
  /** The button that opens it; without one, `open` decides alone. */
  trigger?: ReactElement<{
    "aria-haspopup"?: "dialog";
    "aria-expanded"?: boolean;
    onClick?: (event: MouseEvent<HTMLElement>) => void;
  }>;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

const parts = later(() => import("./dialog-parts.tsx"));
const Parts = createContext<ReturnType<typeof parts.read>>(null);

/**
 * A question that wants an answer before anything else. On a phone it rises from the bottom edge.
 * Until it is opened for the first time there is only its trigger.
 */
export function Dialog({ open, onOpenChange, ...rest }: DialogProps) {
  const [own, setOwn] = useState(false);
  const isOpen = open ?? own;
  const [hasOpened, setHasOpened] = useState(isOpen);
  if (isOpen && !hasOpened) setHasOpened(true);
  const loaded = useLater(parts, isOpen);
  const change = onOpenChange ?? setOwn;

  if (!loaded || !hasOpened) {
    const { trigger } = rest;
    if (!trigger) return null;
    return cloneElement(trigger, {
      "aria-haspopup": "dialog",
      "aria-expanded": false,
      onClick(event) {
        trigger.props.onClick?.(event);
        // A link does not lead away when it asks first.
        event.preventDefault();
        change(true);
      },
    });
  }
  return (
    <Parts value={loaded}>
      <loaded.Frame {...rest} open={isOpen} onOpenChange={change} />
    </Parts>
  );
}

/** Put it around the button that answers no: it closes the dialog. */
export function DialogClose({ children }: { children: ReactNode }) {
  const loaded = useContext(Parts);
  return loaded && <loaded.Close>{children}</loaded.Close>;
}

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

export type MenuItemProps = {
  onSelect?: () => void;
  danger?: boolean;
  disabled?: boolean;
  /** The child, a link, becomes the item. */
  asChild?: boolean;
  children: ReactNode;
};

export type MenuToggleProps = { isOn: boolean; onToggle: () => void; children: ReactNode };

type Choice = { value: string; label: string; lang?: string };

export type MenuChoiceProps = {
  label: string;
  value: string;
  choices: Choice[];
  onChoose: (value: string) => void;
};

const parts = later(() => import("./menu-parts.tsx"));
const Parts = createContext<ReturnType<typeof parts.read>>(null);

type Trigger = ReactElement<{
  "aria-haspopup"?: "menu";
  "aria-expanded"?: boolean;
  onClick?: (event: MouseEvent) => void;
}>;

/**
 * `trigger` is a button; `children` are MenuItem, MenuToggle and MenuChoice. It stays in its landmark, where it is looked for.
 * Until it is opened for the first time there is only the button.
 */
export function Menu({
  trigger,
  align = "end",
  children,
}: {
  trigger: Trigger;
  align?: "start" | "end";
  children: ReactNode;
}) {
  const [opened, setOpened] = useState<{ isByKey: boolean } | null>(null);
  const [isOpen, setOpen] = useState(true);
  const loaded = useLater(parts, opened !== null);

  if (!loaded || !opened) {
    return cloneElement(trigger, {
      "aria-haspopup": "menu",
      "aria-expanded": false,
      // What a key or a screen reader clicks has no count of clicks.
      onClick: ({ detail }) => setOpened({ isByKey: detail === 0 }),
    });
  }
  return (
    <Parts value={loaded}>
      <loaded.Frame {...{ trigger, align }} {...opened} open={isOpen} onOpenChange={setOpen}>
        {children}
      </loaded.Frame>
    </Parts>
  );
}

export function MenuItem(props: MenuItemProps) {
  const loaded = useContext(Parts);
  return loaded && <loaded.Item {...props} />;
}

/** Something that is on or off. */
export function MenuToggle(props: MenuToggleProps) {
  const loaded = useContext(Parts);
  return loaded && <loaded.Toggle {...props} />;
}

export function MenuChoice(props: MenuChoiceProps) {
  const loaded = useContext(Parts);
  return loaded && <loaded.Choice {...props} />;
}

export function MenuSeparator() {
  const loaded = useContext(Parts);
  return loaded && <loaded.Separator />;
}

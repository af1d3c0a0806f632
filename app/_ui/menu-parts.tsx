"use client";

import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import { cn } from "./cn.ts";
import type { MenuChoiceProps, MenuItemProps, MenuToggleProps } from "./menu.tsx";

const ITEM =
  "flex min-h-11 items-center gap-2.5 rounded-md px-3 text-base text-ink outline-none select-none " +
  "data-highlighted:bg-wash data-disabled:opacity-60 [&_svg]:size-[1.15em] [&_svg]:shrink-0";

type FrameProps = {
  trigger: ReactElement;
  align: "start" | "end";
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The key that opened it was pressed before this code was there. */
  isByKey: boolean;
  children: ReactNode;
};

export function Frame({ trigger, align, open, onOpenChange, isByKey, children }: FrameProps) {
  const content = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isByKey) return;
    // After the menu has taken the focus for itself.
    const timer = setTimeout(() =>
      content.current?.querySelector<HTMLElement>(":scope [role^=menuitem]")?.focus(),
    );
    return () => clearTimeout(timer);
  }, [isByKey]);

  return (
    <Radix.Root modal={false} {...{ open, onOpenChange }}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Content
        ref={content}
        {...{ align }}
        sideOffset={6}
        collisionPadding={12}
        className="appear z-50 min-w-52 rounded-md border border-line bg-sheet p-1.5 shadow-sm"
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

export function Item({ onSelect, danger = false, disabled, asChild, children }: MenuItemProps) {
  return (
    <Radix.Item
      {...{ disabled, asChild }}
      onSelect={onSelect}
      className={cn(ITEM, "cursor-pointer", danger && "text-late")}
    >
      {children}
    </Radix.Item>
  );
}

export const Toggle = ({ isOn, onToggle, children }: MenuToggleProps) => (
  <Radix.CheckboxItem
    checked={isOn}
    onCheckedChange={onToggle}
    className={cn(ITEM, "cursor-pointer")}
  >
    {children}
  </Radix.CheckboxItem>
);

export function Choice({ label, value, choices, onChoose }: MenuChoiceProps) {
  return (
    <Radix.RadioGroup value={value} onValueChange={onChoose} aria-label={label}>
      <Radix.Label className="label px-3 pt-2 pb-1">{label}</Radix.Label>
      {choices.map((choice) => (
        <Radix.RadioItem
          key={choice.value}
          value={choice.value}
          lang={choice.lang}
          className={cn(ITEM, "cursor-pointer justify-between")}
        >
          {choice.label}
          <Radix.ItemIndicator>
            <Check aria-hidden />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export const Separator = () => <Radix.Separator className="mx-3 my-1.5 h-px bg-line" />;

"use client";

import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";

const ITEM =
  "flex min-h-11 items-center gap-2.5 rounded-md px-3 text-base text-ink outline-none select-none " +
  "data-highlighted:bg-wash data-disabled:opacity-60 [&_svg]:size-[1.15em] [&_svg]:shrink-0";

/** `trigger` is a button; `children` are MenuItem and MenuChoice. It stays in its landmark, where it is looked for. */
export function Menu({
  trigger,
  align = "end",
  children,
}: {
  trigger: ReactNode;
  align?: "start" | "end";
  children: ReactNode;
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Content
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

export function MenuItem({
  onSelect,
  danger = false,
  disabled,
  asChild,
  children,
}: {
  onSelect?: () => void;
  danger?: boolean;
  disabled?: boolean;
  /** The child, a link, becomes the item. */
  asChild?: boolean;
  children: ReactNode;
}) {
  return (
    <Radix.Item
      {...{ disabled, asChild }}
      onSelect={onSelect}
      className={`${ITEM} cursor-pointer ${danger ? "text-late" : ""}`}
    >
      {children}
    </Radix.Item>
  );
}

type Choice = { value: string; label: string; lang?: string };

/** One of several; the chosen one is ticked. */
export function MenuChoice({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: string;
  choices: Choice[];
  onChoose: (value: string) => void;
}) {
  return (
    <Radix.RadioGroup value={value} onValueChange={onChoose} aria-label={label}>
      <Radix.Label className="label px-3 pt-2 pb-1">{label}</Radix.Label>
      {choices.map((choice) => (
        <Radix.RadioItem
          key={choice.value}
          value={choice.value}
          lang={choice.lang}
          className={`${ITEM} cursor-pointer justify-between`}
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

export const MenuSeparator = () => <Radix.Separator className="mx-3 my-1.5 h-px bg-line" />;

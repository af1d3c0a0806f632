"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import type { DialogProps } from "./dialog.tsx";

type FrameProps = Omit<DialogProps, "open" | "onOpenChange"> & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export function Frame({ title, description, trigger, open, onOpenChange, children }: FrameProps) {
  const t = useTranslations("common");
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(15_20_22/0.55)]" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className="appear fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] overflow-y-auto rounded-t-md bg-sheet p-6 text-ink shadow-sm sm:inset-x-auto sm:start-1/2 sm:top-[14dvh] sm:bottom-auto sm:max-h-[80dvh] sm:w-[min(34rem,92vw)] sm:rounded-md sm:p-8 sm:ltr:-translate-x-1/2 sm:rtl:translate-x-1/2"
        >
          <div className="flex items-start justify-between gap-4">
            <Radix.Title className="text-xl">{title}</Radix.Title>
            <Radix.Close
              aria-label={t("close")}
              className="-me-2 -mt-1 grid size-11 shrink-0 place-items-center rounded-md text-soft hover:bg-wash hover:text-ink"
            >
              <X aria-hidden className="size-5" />
            </Radix.Close>
          </div>
          {description && (
            <Radix.Description className="mt-1 text-soft">{description}</Radix.Description>
          )}
          <div className="mt-5">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export const Close = ({ children }: { children: ReactNode }) => (
  <Radix.Close asChild>{children}</Radix.Close>
);

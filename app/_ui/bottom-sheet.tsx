"use client";

import { ArrowLeft, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { useState, type ReactNode } from "react";

type BottomSheetProps = {
  /** Of the step that is shown: with each step the focus begins anew. */
  title: string;
  onClose: () => void;
  onBack?: (() => void) | undefined;
  children: ReactNode;
};

/** A few steps that lie over the page: from the bottom edge of a phone, in the middle of a desktop. */
export function BottomSheet({ title, onClose, onBack, children }: BottomSheetProps) {
  const t = useTranslations("common");
  const [opener] = useState(focused);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[rgb(15_20_22/0.55)] print:hidden" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={() => focusWhenLost(opener)}
          className="appear fixed inset-x-0 bottom-0 z-50 flex max-h-[94dvh] flex-col overflow-hidden outline-none rounded-t-md bg-paper text-ink shadow-sm sm:inset-x-auto sm:start-1/2 sm:top-1/2 sm:bottom-auto sm:max-h-[90dvh] sm:w-[min(32.5rem,92vw)] sm:-translate-y-1/2 sm:rounded-md sm:border sm:ltr:-translate-x-1/2 sm:rtl:translate-x-1/2 print:hidden"
        >
          <header className="grid shrink-0 grid-cols-[2.75rem_minmax(0,1fr)_2.75rem] items-center px-2 pt-2">
            {onBack ? (
              <button type="button" aria-label={t("back")} onClick={onBack} className={ICON_BUTTON}>
                <ArrowLeft aria-hidden className="turns size-5" />
              </button>
            ) : (
              <span />
            )}
            <Dialog.Title
              key={title}
              ref={focusDialog}
              className="text-center font-sans text-base font-semibold tracking-normal"
            >
              {title}
            </Dialog.Title>
            <Dialog.Close aria-label={t("close")} className={ICON_BUTTON}>
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const ICON_BUTTON =
  "grid size-11 place-items-center rounded-md text-soft hover:bg-wash hover:text-ink";

/** The part that scrolls; `SheetFooter` stays in sight below it. */
export const SheetBody = ({ children }: { children: ReactNode }) => (
  <div className="grid min-h-0 grow gap-6 overflow-y-auto overscroll-contain px-4 pt-3 pb-6 sm:px-6">
    {children}
  </div>
);

export const SheetFooter = ({ children }: { children: ReactNode }) => (
  <footer className="grid shrink-0 gap-3 border-t border-line bg-sheet px-4 pt-4 pb-[max(1rem,env(safe-area-inset-bottom))] sm:px-6">
    {children}
  </footer>
);

function focused() {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}

/** Back to what opened it, which may be gone by then: a button to pay what is paid. */
function focusWhenLost(opener: HTMLElement | null) {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    const isThere = opener?.isConnected && opener !== document.body;
    (isThere ? opener : document.querySelector<HTMLElement>("#content"))?.focus();
  });
}

const focusDialog = (title: HTMLElement | null) =>
  title?.closest<HTMLElement>("[role=dialog]")?.focus();

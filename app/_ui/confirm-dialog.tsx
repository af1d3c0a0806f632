"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { Dialog, DialogClose } from "./dialog.tsx";

type ConfirmDialogProps = {
  /** The button that opens it. */
  label: string;
  title: string;
  description: string;
  yes: string;
  no: string;
  isBusy: boolean;
  /** @param close once it is done */
  onYes: (close: () => void) => void;
  /** What it means, and why it did not work. */
  children?: ReactNode;
};

/** Something that somebody may want to think about once more. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { label, title, description, yes, no, isBusy, onYes, children } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      {...{ title, description }}
      trigger={<Button>{label}</Button>}
    >
      {children}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button kind="primary" busy={isBusy} onClick={() => onYes(() => setOpen(false))}>
          {yes}
        </Button>
        <DialogClose>
          <Button>{no}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}

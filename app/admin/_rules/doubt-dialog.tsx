import type { ReactNode } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";

export type Doubt = Record<"title" | "description" | "yes" | "no", string> & { about: ReactNode };

type DoubtDialogProps = {
  doubt: Doubt;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onYes: () => void;
};

/** Rules that say something else than they may seem to: asked once, before they are in force. */
export const DoubtDialog = ({ doubt, onYes, ...dialog }: DoubtDialogProps) => (
  <Dialog {...dialog} title={doubt.title} description={doubt.description}>
    {doubt.about}
    <div className="mt-6 flex flex-wrap gap-3">
      <Button kind="danger" onClick={onYes}>
        {doubt.yes}
      </Button>
      <DialogClose>
        <Button>{doubt.no}</Button>
      </DialogClose>
    </div>
  </Dialog>
);

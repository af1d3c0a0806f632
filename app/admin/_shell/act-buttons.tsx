"use client";

import { type ReactNode, useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import type { ButtonKind, ButtonSize } from "#app/_ui/button-look.ts";
import { Dialog } from "#app/_ui/dialog.tsx";

type Look = { button: string; description: string; kind?: ButtonKind; size?: ButtonSize };

type ActButtonsProps<Act extends string> = {
  label: string;
  acts: Act[];
  lookOf: (act: Act) => Look;
  /** The form of an act. */
  children: (act: Act) => ReactNode;
};

/** The dialog stands beside the buttons: of what ends, which takes them away, it still says how that went. */
export function ActButtons<Act extends string>(props: ActButtonsProps<Act>) {
  const { label, acts, lookOf, children } = props;
  const [act, setAct] = useState<Act | null>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div role="group" aria-label={label} className="flex flex-wrap gap-2 empty:hidden">
        {acts.map((one) => {
          const { button, kind = "quiet", size = "normal" } = lookOf(one);
          return (
            <Button
              key={one}
              {...{ kind, size }}
              aria-haspopup="dialog"
              onClick={() => {
                setAct(one);
                setOpen(true);
              }}
            >
              {button}
            </Button>
          );
        })}
      </div>
      {act && (
        <Dialog
          title={lookOf(act).button}
          description={lookOf(act).description}
          open={isOpen}
          onOpenChange={setOpen}
        >
          {children(act)}
        </Dialog>
      )}
    </>
  );
}

import type { ReactNode } from "react";
import { SheetBody, SheetFooter } from "./bottom-sheet.tsx";
import { Button } from "./button.tsx";
import { Tick } from "./tick.tsx";

type SheetDoneProps = {
  /** What is in force from now on. */
  sentence: ReactNode;
  note?: ReactNode;
  children?: ReactNode;
  close: string;
  onClose: () => void;
};

/** The end of a sheet in which something was agreed on. */
export const SheetDone = ({ sentence, note, children, close, onClose }: SheetDoneProps) => (
  <>
    <SheetBody>
      <div role="status" className="grid justify-items-center gap-2 text-center">
        <Tick />
        <p className="max-w-sm font-serif text-xl font-semibold">{sentence}</p>
        {note && <p className="text-soft">{note}</p>}
      </div>
      {children}
    </SheetBody>
    <SheetFooter>
      <Button kind="primary" onClick={onClose}>
        {close}
      </Button>
    </SheetFooter>
  </>
);

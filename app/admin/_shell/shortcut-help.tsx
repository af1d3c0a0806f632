import { Dialog } from "#app/_ui/dialog.tsx";

/** Whether it stands open is known to the screen, which has a key and a button for it. */
export type HelpState = { open: boolean; onOpenChange: (open: boolean) => void };

type ShortcutHelpProps = HelpState & {
  title: string;
  description: string;
  lines: { key: string; does: string }[];
};

export const ShortcutHelp = ({ lines, ...dialog }: ShortcutHelpProps) => (
  <Dialog {...dialog}>
    <dl className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2.5">
      {lines.map(({ key, does }) => (
        <div key={key} className="contents">
          <dt>
            <Key>{key}</Key>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
);

export const Key = ({ children }: { children: string }) => (
  <kbd
    dir="ltr"
    className="inline-grid min-h-6 min-w-6 place-items-center rounded-md border border-edge px-1.5 font-sans text-xs font-semibold text-soft uppercase"
  >
    {children}
  </kbd>
);

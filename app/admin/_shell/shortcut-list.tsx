import type { ReactNode } from "react";

/** What each key does, one line a key. */
export const ShortcutList = ({ lines }: { lines: { key: string; does: ReactNode }[] }) => (
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
);

export const Key = ({ children }: { children: string }) => (
  <kbd
    dir="ltr"
    className="inline-grid min-h-6 min-w-6 place-items-center rounded-md border border-edge px-1.5 font-sans text-xs font-semibold text-soft uppercase"
  >
    {children}
  </kbd>
);

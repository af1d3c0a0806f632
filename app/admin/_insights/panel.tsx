import type { ReactNode } from "react";

type PanelProps = {
  id: string;
  title: ReactNode;
  hint?: ReactNode;
  className?: string;
  children: ReactNode;
};

export const Panel = ({ id, title, hint, className = "", children }: PanelProps) => (
  <section
    aria-labelledby={id}
    className={`min-w-0 rounded-md border border-line bg-sheet p-4 ${className}`}
  >
    <div className="flex flex-wrap items-baseline gap-x-3">
      <h2 id={id} className="text-base font-semibold">
        {title}
      </h2>
      {hint && <div className="text-xs text-soft">{hint}</div>}
    </div>
    {children}
  </section>
);

/** What stands behind a figure or a chart, for whoever wants it. */
type MoreProps = { label: ReactNode; isOpen?: boolean; children: ReactNode };

export const More = ({ label, isOpen = false, children }: MoreProps) => (
  <details open={isOpen} className="mt-2 text-xs">
    <summary className="inline-flex min-h-11 cursor-pointer items-center rounded-md font-semibold text-accent sm:min-h-8">
      {label}
    </summary>
    <div className="mt-1 text-soft">{children}</div>
  </details>
);

type TableProps = {
  labelledBy: string;
  head: ReactNode[];
  rows: { key: string; cells: ReactNode[] }[];
};

/** The same as a chart shows, for whoever reads it. It scrolls by itself where the page is narrow. */
export const Table = ({ labelledBy, head, rows }: TableProps) => (
  <div className="max-h-96 overflow-auto" role="group" aria-labelledby={labelledBy} {...REACHABLE}>
    <table className="w-full text-xs tabular-nums">
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th
              key={index}
              scope="col"
              className={`py-1 font-semibold whitespace-nowrap ${index > 0 ? "ps-3 text-end" : "text-start"}`}
            >
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key} className="border-t border-line">
            <th scope="row" className="py-1.5 text-start font-normal text-ink">
              {first}
            </th>
            {others.map((cell, index) => (
              <td
                key={index}
                suppressHydrationWarning
                className="py-1.5 ps-3 text-end whitespace-nowrap text-ink"
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const REACHABLE = { tabIndex: 0 };

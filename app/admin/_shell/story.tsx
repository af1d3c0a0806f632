import type { ReactNode } from "react";
import { cn } from "#app/_ui/cn.ts";
import { When } from "#app/_ui/when.tsx";

/** All that happened to something, oldest first. */
export const Story = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-labelledby="story" className="min-w-0">
    <h2 id="story" className="label font-sans">
      {title}
    </h2>
    <ol className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-4">{children}</ol>
  </section>
);

type StepProps = {
  sentence: ReactNode;
  at: string;
  /** What was said with it; the customer's words and those of staff look apart. */
  text: string;
  isByStaff: boolean;
  children?: ReactNode;
};

export const StoryStep = ({ sentence, at, text, isByStaff, children }: StepProps) => (
  <li>
    <article>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <span>{sentence}</span>
        <span className="text-xs text-soft">
          <When at={at} />
        </span>
      </p>
      {text && (
        <p
          dir="auto"
          className={cn(
            "mt-1 rounded-md px-4 py-2.5 wrap-anywhere whitespace-pre-wrap",
            isByStaff ? "bg-accent-wash" : "bg-wash",
          )}
        >
          {text}
        </p>
      )}
      {children}
    </article>
  </li>
);

type By = { isCustomer: boolean } | null;

/** As the sentences of all stories name whoever did it. */
export const whoDid = (by: By) => (by ? (by.isCustomer ? "customer" : "staff") : "none");

export const named = (name: ReactNode) => <bdi className="font-semibold">{name}</bdi>;

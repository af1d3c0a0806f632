import { ExternalLink, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type OutsideHelpProps = { id: string; icon: LucideIcon; title: string; children: ReactNode };

/** Who else helps: nobody has to find a way alone, nor with us only. */
export const OutsideHelp = ({ id, icon: Icon, title, children }: OutsideHelpProps) => (
  <section aria-labelledby={id} className="card grid gap-3 p-4 sm:p-5">
    <h2
      id={id}
      className="flex items-center gap-2.5 font-sans text-base font-semibold tracking-normal"
    >
      <Icon aria-hidden className="size-5 text-accent" />
      {title}
    </h2>
    {children}
  </section>
);

/** By the name that the place has for itself. */
export const OutsideLink = ({ name, website }: { name: string; website: string }) => (
  <a
    href={website}
    target="_blank"
    rel="noreferrer"
    className="link inline-flex min-h-11 items-center gap-1.5 font-semibold"
  >
    <bdi>{name}</bdi>
    <ExternalLink aria-hidden className="size-3.5 shrink-0" />
  </a>
);

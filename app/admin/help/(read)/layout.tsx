import type { ReactNode } from "react";
import { Areas } from "#app/_i18n/areas.tsx";

/** What scrolls can be scrolled by keyboard, too. */
const REACHABLE = { tabIndex: 0 };

export default function StaffHelpLayout({ children }: { children: ReactNode }) {
  return (
    <Areas names={["chat", "articleDesk", "help", "staff"]}>
      <main {...REACHABLE} className="min-h-0 grow overflow-y-auto outline-offset-[-3px]">
        <div className="mx-auto grid w-full max-w-3xl grid-cols-1 content-start gap-8 px-4 py-6">
          {children}
        </div>
      </main>
    </Areas>
  );
}

"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "../_shell/icon-button.tsx";
import { useBoard } from "./board-state.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { PANE } from "./pane.tsx";

/** What scrolls can be scrolled by keyboard, too. */
const REACHABLE = { tabIndex: 0 };

/** What was said and marked, and is part of nothing yet. */
export function LoosePane() {
  const t = useTranslations("themes");
  const { open } = useBoard();
  return (
    <aside {...REACHABLE} aria-label={t("evidence.loose")} className={PANE}>
      <header className="flex shrink-0 items-start gap-2 border-b border-line px-4 py-3 md:px-5">
        <div className="grow">
          <h2 className="text-xl">{t("evidence.loose")}</h2>
          <p className="text-soft">{t("evidence.looseHint")}</p>
        </div>
        <IconButton icon={X} label={t("pane.close")} onClick={() => open(null)} />
      </header>
      <section className="px-4 py-2 md:px-5">
        <EvidenceList themeId={null} />
      </section>
    </aside>
  );
}

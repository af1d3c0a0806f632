"use client";

import { Keyboard, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { MOST_AT_ONCE } from "#server/feedback/policy.ts";
import { Button } from "#app/_ui/button.tsx";
import { IconButton } from "../_shell/icon-button.tsx";
import { AssignMenu } from "./assign-menu.tsx";
import { ExportButton } from "./export-button.tsx";
import { useInbox } from "./inbox-state.tsx";
import { StateMenu } from "./state-menu.tsx";
import { useTriage } from "./use-triage.ts";

export function Toolbar({ onHelp }: { onHelp: () => void }) {
  const t = useTranslations("feedback");
  const { submissions, chosen, choose } = useInbox();
  const most = submissions.items.slice(0, MOST_AT_ONCE);
  const isAll = most.length > 0 && chosen.length === most.length;

  return (
    <div className="flex min-h-12 shrink-0 items-center gap-1 border-b border-line ps-1 pe-2">
      <label className="grid size-11 shrink-0 cursor-pointer place-items-center">
        <input
          type="checkbox"
          aria-label={t("inbox.chooseAll")}
          checked={isAll}
          disabled={most.length === 0}
          onChange={() => choose(isAll ? [] : most.map(({ id }) => id))}
          className="size-4.5 accent-accent"
        />
      </label>
      {chosen.length > 0 ? (
        <Bulk />
      ) : (
        <>
          <span className="grow" />
          <ExportButton />
          <IconButton
            icon={Keyboard}
            label={t("shortcuts.open")}
            className="max-md:hidden"
            onClick={onHelp}
          />
        </>
      )}
    </div>
  );
}

function Bulk() {
  const t = useTranslations("feedback.triage");
  const { chosen, choose } = useInbox();
  const { setStatus, assign } = useTriage();
  return (
    <div role="group" aria-label={t("label")} className="flex min-w-0 grow items-center gap-1.5">
      <div aria-live="polite" className="me-auto min-w-0 py-1">
        <p className="font-semibold">{t("chosen", { count: chosen.length })}</p>
        <p className="text-xs text-soft">
          {t("mails", { count: chosen.filter(({ mayWrite }) => mayWrite).length })}
        </p>
      </div>
      <StateMenu onChoose={(state) => setStatus(chosen, state)} />
      <AssignMenu onChoose={(to) => assign(chosen, to)} />
      <Button size="small" kind="plain" aria-label={t("none")} onClick={() => choose([])}>
        <X aria-hidden />
      </Button>
    </div>
  );
}

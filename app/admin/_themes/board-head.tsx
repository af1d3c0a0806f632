"use client";

import { useMutation } from "@tanstack/react-query";
import { Download, Filter, Keyboard, Plus, Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { saveFile } from "#app/_ui/save-file.ts";
import { IconButton } from "../_shell/icon-button.tsx";
import { isNarrowed, LOOSE } from "./address.ts";
import { SortSelect } from "./board-filters.tsx";
import { useBoard } from "./board-state.tsx";
import { FeedbackTabs } from "./feedback-tabs.tsx";

type BoardHeadProps = {
  filtersId: string;
  isFiltering: boolean;
  onFilter: () => void;
  onNew: () => void;
  onHelp: () => void;
};

export function BoardHead({ filtersId, isFiltering, onFilter, onNew, onHelp }: BoardHeadProps) {
  const t = useTranslations("themes.board");
  const { filters, loose, openId, open } = useBoard();
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1.5 border-b border-line px-3 py-1.5">
      <FeedbackTabs />
      {loose > 0 && (
        <Button
          size="small"
          kind="plain"
          aria-pressed={openId === LOOSE}
          onClick={() => open(openId === LOOSE ? null : LOOSE)}
        >
          <Quote aria-hidden />
          {t("loose", { count: loose })}
        </Button>
      )}
      <span className="grow" />
      <Button
        size="small"
        kind={isNarrowed(filters) ? "soft" : "plain"}
        aria-expanded={isFiltering}
        aria-controls={isFiltering ? filtersId : undefined}
        aria-keyshortcuts="f"
        onClick={onFilter}
      >
        <Filter aria-hidden />
        {t("filter")}
      </Button>
      <SortSelect />
      <ExportButton />
      <IconButton icon={Keyboard} label={t("help")} className="max-md:hidden" onClick={onHelp} />
      <Button size="small" onClick={onNew}>
        <Plus aria-hidden />
        {t("new")}
      </Button>
    </div>
  );
}

function ExportButton() {
  const t = useTranslations("themes.board");
  const { filters } = useBoard();
  const say = useToast();
  const sentence = useErrorMessage();
  const { mutate } = useMutation(
    useTRPC().themes.export.mutationOptions({
      onSuccess({ name, csv, rows }) {
        saveFile(name, csv);
        say(t("exported", { count: rows }));
      },
      onError: (error) => say(sentence(error), "problem"),
    }),
  );
  return <IconButton icon={Download} label={t("export")} onClick={() => mutate(filters)} />;
}

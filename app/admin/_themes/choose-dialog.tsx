"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { Select } from "#app/_ui/select.tsx";
import { useBoard } from "./board-state.tsx";

type ChooseDialogProps = {
  title: string;
  hint?: string;
  yes: string;
  /** The theme that it comes from. */
  except: string | null;
  onChoose: (id: string) => void;
  onClose: () => void;
};

/** One of the other themes that have a title. */
export function ChooseDialog({ title, hint, yes, except, onChoose, onClose }: ChooseDialogProps) {
  const t = useTranslations("themes.dialog");
  const { themes } = useBoard();
  const others = themes
    .filter((theme) => theme.title !== "" && theme.id !== except)
    .toSorted((a, b) => a.title.localeCompare(b.title));
  const [id, setId] = useState(others[0]?.id ?? "");
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      {...{ title }}
      description={others.length === 0 ? t("noThemes") : hint}
    >
      {others.length > 0 && (
        <Select
          label={t("theme")}
          value={id}
          onChange={({ target }) => setId(target.value)}
          options={others.map((theme) => ({ value: theme.id, label: theme.title }))}
        />
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {others.length > 0 && (
          <Button
            kind="primary"
            onClick={() => {
              onChoose(id);
              onClose();
            }}
          >
            {yes}
          </Button>
        )}
        <DialogClose>
          <Button>{t("cancel")}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}

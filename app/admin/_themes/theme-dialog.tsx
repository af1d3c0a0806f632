"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TITLE_LIMIT } from "#server/themes/policy.ts";
import type { ThemeCard } from "#server/themes/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { type Area, AreaChoices } from "./area-choices.tsx";
import { useBoard } from "./board-state.tsx";
import { useThemesRefresh } from "./use-themes.ts";

export type ThemeForm =
  { kind: "new"; evidence: string[] } | { kind: "edit" | "confirm"; theme: ThemeCard };

const YES = { new: "create", edit: "save", confirm: "confirm" } as const;
const TITLES = { new: "newTitle", edit: "editTitle", confirm: "confirmTitle" } as const;

/** A title in words of ours, and what part of the product it is about. */
export function ThemeDialog({ form, onClose }: { form: ThemeForm; onClose: () => void }) {
  const t = useTranslations("themes");
  const tCommon = useTranslations("common");
  const before = form.kind === "new" ? null : form.theme;
  const [title, setTitle] = useState(before?.title ?? "");
  const [area, setArea] = useState(before?.area ?? null);
  const [isTried, setTried] = useState(false);
  const { save, isBusy, problem } = useSave(form, onClose);
  const name = title.trim();

  function submit() {
    setTried(true);
    if (name && area) save({ title: name, area });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`dialog.${TITLES[form.kind]}`)}
      description={before?.words ? tCommon("quoted", { words: before.words }) : undefined}
    >
      <form
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label={t("dialog.title")}
          hint={t("dialog.titleHint")}
          dir="auto"
          maxLength={TITLE_LIMIT}
          value={title}
          error={isTried && !name ? t("dialog.missingTitle") : problem}
          onChange={({ target }) => setTitle(target.value)}
        />
        <div>
          <AreaChoices label={t("board.area")} value={area} onChange={setArea} />
          {isTried && !area && (
            <p className="mt-1.5 text-sm text-late">{t("dialog.missingArea")}</p>
          )}
        </div>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind="primary" busy={isBusy}>
            {t(`dialog.${YES[form.kind]}`)}
          </Button>
          <DialogClose>
            <Button>{t("dialog.cancel")}</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  );
}

type Named = { title: string; area: Area };

function useSave(form: ThemeForm, onClose: () => void) {
  const trpc = useTRPC();
  const { open } = useBoard();
  const sentence = useErrorMessage();
  const refresh = useThemesRefresh();
  const edit = useMutation(
    trpc.themes.edit.mutationOptions({ onSuccess: onClose, onSettled: refresh }),
  );
  const create = useMutation(
    trpc.themes.create.mutationOptions({
      onSuccess({ id }) {
        onClose();
        open(id);
      },
      onSettled: refresh,
    }),
  );
  const error = edit.error ?? create.error;
  return {
    save(named: Named) {
      if (form.kind === "new") create.mutate({ ...named, evidence: form.evidence });
      else edit.mutate({ ...named, id: form.theme.id, version: form.theme.version });
    },
    isBusy: edit.isPending || create.isPending,
    problem: error ? sentence(error) : undefined,
  };
}

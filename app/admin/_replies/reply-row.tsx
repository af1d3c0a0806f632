"use client";

import { Archive, ArchiveRestore, Eye, Pencil } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { ReplyRow as Row } from "#server/replies/schema.ts";
import { Dialog } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { languageNames } from "#app/_ui/language-names.ts";
import { whenTag } from "#app/_ui/tags.tsx";
import { IconButton } from "../_shell/icon-button.tsx";
import { EditForm } from "./edit-form.tsx";
import { useArchive } from "./use-replies.ts";

/** What it is called, how it is typed and how often that happens, and who changed it last. */
export function ReplyRow({ row }: { row: Row }) {
  const t = useTranslations("replies");
  const locale = useLocale();
  const { title, shortcut, topic, languages, uses, isArchived, changedBy, changedAt } = row;
  const told = t.rich(isArchived ? "archivedBy" : "changed", {
    name: isolated(changedBy),
    at: whenTag(changedAt),
  });
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-2 py-2.5 lg:grid-cols-[minmax(0,1fr)_12rem_18rem_auto]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <bdi className="min-w-0 font-semibold wrap-anywhere">{title}</bdi>
          <bdi className="text-sm text-accent">/{shortcut}</bdi>
        </p>
        <p className="text-sm text-soft">
          {t(`topics.${topic}`)} · {languageNames(languages, locale)}
        </p>
      </div>
      <p className="text-sm max-lg:col-start-1">{t("uses", { count: uses })}</p>
      <p className="text-sm text-soft max-lg:col-start-1">{told}</p>
      <Acts row={row} />
    </li>
  );
}

function Acts({ row }: { row: Row }) {
  const t = useTranslations("replies");
  const [isOpen, setOpen] = useState(false);
  const { archive, restore, isBusy } = useArchive(row);
  const { mayKeep, isArchived } = row;
  const title = isolated(row.title);
  const mayEdit = mayKeep && !isArchived;
  return (
    <div className="flex max-lg:col-start-2 max-lg:row-span-3 max-lg:row-start-1 max-lg:self-start">
      <IconButton
        icon={mayEdit ? Pencil : Eye}
        label={t(mayEdit ? "editNamed" : "readNamed", { title })}
        onClick={() => setOpen(true)}
      />
      {mayKeep && (
        <IconButton
          icon={isArchived ? ArchiveRestore : Archive}
          label={t(isArchived ? "restoreNamed" : "archiveNamed", { title })}
          onClick={() => !isBusy && (isArchived ? restore() : archive())}
        />
      )}
      <Dialog title={mayEdit ? t("edit") : title} open={isOpen} onOpenChange={setOpen}>
        <EditForm {...{ row, mayEdit }} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { IMPORT_KINDS, IMPORT_LIMITS, type ImportKind } from "#server/imports/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Select } from "#app/_ui/select.tsx";
import { DecisionForm } from "../../_people/decision-form.tsx";
import { useSending } from "./use-sending.ts";

const gigabytes = IMPORT_LIMITS.bytes / 1024 ** 3;

/** What is chosen goes up while the dialog is open, and with it closed no further. */
export function UploadImport() {
  const t = useTranslations("imports");
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t("open")}
      description={t("hint")}
      trigger={
        <Button kind="primary">
          <Upload aria-hidden />
          {t("open")}
        </Button>
      }
    >
      {isOpen && <UploadForm />}
    </Dialog>
  );
}

function UploadForm() {
  const t = useTranslations("imports");
  const router = useRouter();
  const [kind, setKind] = useState<ImportKind>("merchants");
  const [file, setFile] = useState<File | null>(null);
  const [isMissing, setMissing] = useState(false);
  const { sending, share } = useSending(({ id }) =>
    router.push(`/admin/connections/imports/${id}`),
  );

  function submit() {
    setMissing(!file);
    if (file) sending.mutate({ kind, file });
  }
  return (
    <DecisionForm decision={sending} submit={t("submit")} onSubmit={submit}>
      <div className="grid gap-1">
        <Select
          label={t("kind")}
          value={kind}
          options={IMPORT_KINDS.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
          onChange={({ target }) =>
            setKind(IMPORT_KINDS.find((one) => one === target.value) ?? kind)
          }
        />
        <a
          href={`/imports/templates/${kind}.csv`}
          download
          aria-label={t("templateOf", { kind: t(`kinds.${kind}`) })}
          className="link inline-flex min-h-11 w-fit items-center text-sm"
        >
          {t("template")}
        </a>
      </div>
      <Field
        label={t("file")}
        hint={t("fileHint", { gigabytes })}
        error={isMissing && !file && t("fileMissing")}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        className="py-2.5 read-only:bg-sheet! text-sm file:me-3 file:rounded-md file:border-0 file:bg-wash file:px-3 file:py-1.5 file:font-semibold file:text-ink"
        onChange={({ target }) => setFile(target.files?.[0] ?? null)}
      />
      {sending.isPending && file && (
        <progress
          max={1}
          value={share}
          aria-label={t("sending", { name: isolated(file.name) })}
          className="h-1.5 w-full accent-accent"
        />
      )}
    </DecisionForm>
  );
}

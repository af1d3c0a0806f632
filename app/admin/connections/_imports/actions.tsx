"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ImportRunView } from "#server/imports/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { DecisionForm } from "../../_people/decision-form.tsx";
import { useRefreshedImports } from "./use-imports.ts";

type StartImportProps = { id: string; name: string; check: ImportRunView };

export function StartImport({ id, name, check }: StartImportProps) {
  const t = useTranslations("imports");
  const [isOpen, setOpen] = useState(false);
  const start = useStart(() => setOpen(false));
  const { created, changed, refused } = check;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t("startTitle", { name: isolated(name) })}
      description={t("startHint", { created, changed, refused })}
      trigger={<Button kind="primary">{t("start")}</Button>}
    >
      <DecisionForm decision={start} submit={t("yes")} onSubmit={() => start.mutate({ id })} />
    </Dialog>
  );
}

export function ResumeImport({ id }: { id: string }) {
  const t = useTranslations("imports");
  const sentence = useErrorMessage();
  const start = useStart(() => {});
  return (
    <>
      <Button kind="primary" busy={start.isPending} onClick={() => start.mutate({ id })}>
        {t("resume")}
      </Button>
      {start.error && <Notice kind="late" announce title={sentence(start.error)} />}
    </>
  );
}

function useStart(close: () => void) {
  const t = useTranslations("imports");
  const say = useToast();
  const refresh = useRefreshedImports();
  return useMutation(
    useTRPC().imports.start.mutationOptions({
      onSuccess() {
        say(t("started"));
        close();
        refresh();
      },
    }),
  );
}

export function CancelImport({ id }: { id: string }) {
  const t = useTranslations("imports");
  const say = useToast();
  const sentence = useErrorMessage();
  const refresh = useRefreshedImports();
  const cancel = useMutation(
    useTRPC().imports.cancel.mutationOptions({
      onSuccess() {
        say(t("stopped"));
        refresh();
      },
    }),
  );
  return (
    <ConfirmDialog
      label={t("cancel")}
      title={t("cancelTitle")}
      description={t("cancelHint")}
      yes={t("cancelYes")}
      no={t("cancelNo")}
      isBusy={cancel.isPending}
      onYes={(close) => cancel.mutate({ id }, { onSuccess: close })}
    >
      {cancel.error && <Notice kind="late" announce title={sentence(cancel.error)} />}
    </ConfirmDialog>
  );
}

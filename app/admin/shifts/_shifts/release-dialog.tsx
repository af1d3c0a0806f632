"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { OwnShiftView } from "#server/shifts/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useAct } from "./use-act.ts";
import { useWorkText } from "./use-work-text.ts";

type ReleaseDialogProps = { shift: OwnShiftView; isOpen: boolean; onClose: () => void };

export function ReleaseDialog({ shift, isOpen, onClose }: ReleaseDialogProps) {
  const t = useTranslations("shifts.releasing");
  const text = useWorkText();
  const say = useToast();
  const act = useAct();
  const releasing = useMutation(
    useTRPC().shifts.release.mutationOptions({
      onSuccess({ isReplaced }) {
        onClose();
        say(t(isReplaced ? "done" : "offered"));
        act.onSuccess();
      },
      onError(error) {
        onClose();
        act.onError(error);
      },
    }),
  );
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => !open && onClose()}
      title={t("title")}
      description={text.when(shift)}
    >
      <p>{t(shift.needsReplacement ? "later" : "open")}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button
          kind="primary"
          busy={releasing.isPending}
          onClick={() => releasing.mutate({ id: shift.id })}
        >
          {t("yes")}
        </Button>
        <DialogClose>
          <Button>{t("no")}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import type { DraftActs } from "./use-edition.ts";

type DiscardProps = {
  seen: { id: string; revision: number };
  acts: DraftActs;
  onDone: () => void;
};

export function Discard({ seen, acts: { discard }, onDone }: DiscardProps) {
  const t = useTranslations("articleDesk.discard");
  const sentence = useErrorMessage();
  return (
    <ConfirmDialog
      label={t("open")}
      title={t("title")}
      description={t("description")}
      yes={t("yes")}
      no={t("no")}
      isBusy={discard.isPending}
      onYes={(close) =>
        discard.mutate(seen, {
          onSuccess() {
            close();
            onDone();
          },
        })
      }
    >
      {discard.error && <Notice kind="late" announce title={sentence(discard.error)} />}
    </ConfirmDialog>
  );
}

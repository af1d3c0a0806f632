"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

type EndDialogProps = {
  conversationId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export function EndDialog({ conversationId, open, onOpenChange }: EndDialogProps) {
  const t = useTranslations("chat.status");
  const client = useTRPCClient();
  const sentence = useErrorMessage();
  const [state, setState] = useState<{ busy: boolean; problem?: string }>({ busy: false });

  async function end() {
    setState({ busy: true });
    await client.conversations.resolve.mutate({ id: conversationId }).then(
      () => {
        setState({ busy: false });
        onOpenChange(false);
      },
      (error) => setState({ busy: false, problem: sentence(error) }),
    );
  }

  return (
    <Dialog {...{ open, onOpenChange }} title={t("endTitle")} description={t("endHint")}>
      {state.problem && (
        <p role="alert" className="mb-4 text-late">
          {state.problem}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" busy={state.busy} onClick={() => void end()}>
          {t("endYes")}
        </Button>
        <DialogClose>
          <Button>{t("endNo")}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}

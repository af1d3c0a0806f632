"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useChatSession } from "#app/_chat/chat-provider.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { leave } from "./leave.ts";

export function SignOutButtons() {
  const t = useTranslations("signIn.account");
  const here = useMutation({ mutationFn: leave });

  return (
    <div className="flex flex-wrap gap-3">
      <Button busy={here.isPending || here.isSuccess} onClick={() => here.mutate()}>
        {t("signOut")}
      </Button>
      <SignOutEverywhere />
    </div>
  );
}

export function SignOutEverywhere() {
  const t = useTranslations("signIn.account");
  return (
    <Dialog
      title={t("everywhereTitle")}
      description={t("everywhereLead")}
      trigger={<Button kind="danger">{t("everywhere")}</Button>}
    >
      <Everywhere />
    </Dialog>
  );
}

function Everywhere() {
  const t = useTranslations("signIn.account");
  const sentence = useErrorMessage();
  const session = useChatSession();
  const { mutate, isPending, isSuccess, error } = useMutation(
    useTRPC().sessions.endAll.mutationOptions({
      // The stream hears first that the session is over, and would load this page anew.
      onMutate: session.stop,
      onError: session.start,
      onSuccess: () => window.location.assign("/sign-in?signedOut=everywhere"),
    }),
  );
  return (
    <div className="grid gap-4">
      {error && (
        <Notice kind="late" announce>
          {sentence(error)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="danger" busy={isPending || isSuccess} onClick={() => mutate()}>
          {t("everywhere")}
        </Button>
        <DialogClose>
          <Button>{t("keep")}</Button>
        </DialogClose>
      </div>
    </div>
  );
}

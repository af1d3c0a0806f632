"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useOnline } from "#app/_ui/use-online.ts";

export function CloseForm({ days }: { days: number }) {
  const t = useTranslations("privacy.close");
  const sentence = useErrorMessage();
  const isOnline = useOnline();
  const { refresh } = useRouter();
  const [isSure, setSure] = useState(false);
  const closing = useMutation(
    useTRPC().privacy.close.mutationOptions({ onSettled: () => refresh() }),
  );
  return (
    <Sheet className="grid gap-4">
      <p>{t("how", { days })}</p>
      {closing.error && (
        <Notice
          kind="late"
          announce
          title={sentence(closing.error)}
          action={<PersonButton kind="quiet" size="small" />}
        />
      )}
      <Checkbox
        label={t("sure")}
        checked={isSure}
        onChange={({ target }) => setSure(target.checked)}
      />
      <div>
        <Button
          kind="danger"
          busy={closing.isPending}
          disabled={!isSure || !isOnline}
          onClick={() => closing.mutate()}
        >
          {t("button")}
        </Button>
      </div>
    </Sheet>
  );
}

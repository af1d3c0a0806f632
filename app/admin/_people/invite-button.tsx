"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { InviteForm } from "./invite-form.tsx";

export function InviteButton() {
  const t = useTranslations("staff.invite");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      {...{ open }}
      onOpenChange={setOpen}
      title={t("title")}
      description={t("hint")}
      trigger={
        <Button kind="primary">
          <UserPlus aria-hidden />
          {t("open")}
        </Button>
      }
    >
      <InviteForm onDone={() => setOpen(false)} />
    </Dialog>
  );
}

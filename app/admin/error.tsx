"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";

export default function StaffErrorPage({ retry }: { retry: () => void }) {
  const t = useTranslations("common");
  return (
    <main role="alert" className="mx-auto w-full max-w-md px-4 py-12">
      <h1 className="text-2xl">{t("errorTitle")}</h1>
      <p className="mt-3 text-soft">{t("staffErrorText")}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button kind="primary" onClick={retry}>
          {t("retry")}
        </Button>
        <LinkButton href="/admin/desk">{t("nav.toDesk")}</LinkButton>
      </div>
    </main>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Brand } from "#app/_ui/brand.tsx";
import { ErrorState } from "#app/_shell/error-state.tsx";

/** A layout did not load; what went wrong is in the server's log, not here. */
export default function ErrorPage({ retry }: { retry: () => void }) {
  const t = useTranslations("common");
  return (
    <>
      {/* A whole new page load, and no code for any other kind: this file comes with every page. */}
      <a href="/" aria-label={t("nav.homeLink")} className="m-4 inline-flex items-center gap-2.5">
        <Brand />
      </a>
      <main id="content">
        <ErrorState onRetry={retry} />
      </main>
    </>
  );
}

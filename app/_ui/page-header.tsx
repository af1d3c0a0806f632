import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";
import { Brand } from "./brand.tsx";

/** The head of every page: whose letter this is at the start, what one can do at the end. */
export function PageHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="print:hidden">
      <SkipLink />
      <div className="mx-auto flex min-h-16 w-full max-w-6xl items-center gap-1 px-4 sm:min-h-20 sm:gap-2 sm:px-8">
        <Home />
        {children}
      </div>
    </header>
  );
}

function Home() {
  const t = useTranslations("common");
  return (
    <Link
      href="/"
      aria-label={t("nav.homeLink")}
      className="me-auto flex min-h-11 items-center gap-2.5 rounded-md sm:me-6"
    >
      <Brand />
    </Link>
  );
}

/** With the keyboard: past the head, straight to what this page says. */
export function SkipLink() {
  const t = useTranslations("common");
  return (
    <a
      href="#content"
      className="fixed start-4 top-2 z-60 -translate-y-20 rounded-md bg-accent px-4 py-2 font-semibold text-on-accent focus:translate-y-0"
    >
      {t("skip")}
    </a>
  );
}

"use client";

import "./globals.css";
import { useSyncExternalStore } from "react";
import { chooseLocale, directionOf } from "#app/_i18n/locales.ts";
import { catalogueOf, type Language } from "#server/platform/locale.ts";
import ar from "#app/_i18n/messages/ar/crash.json";
import de from "#app/_i18n/messages/de/crash.json";
import en from "#app/_i18n/messages/en/crash.json";
import sv from "#app/_i18n/messages/sv/crash.json";
import { Button } from "#app/_ui/button.tsx";
import { Mark } from "#app/_ui/mark.tsx";
import { PERSON_HREF } from "#app/_shell/person-href.ts";

const TEXTS: Record<Language, typeof en> = { en, de, sv, ar };

/** Even the frame of the page is gone, and the catalogue with it: a few words of its own, and two ways on. */
export default function GlobalErrorPage({ retry }: { retry: () => void }) {
  const language = useBrowserLanguage();
  const text = TEXTS[language];
  return (
    <html lang={language} dir={directionOf(language)}>
      <body>
        <title>{text.title}</title>
        <main className="mx-auto w-full max-w-xl px-4 py-16">
          <Mark />
          <h1 className="mt-8 text-2xl">{text.title}</h1>
          <p className="mt-3 text-soft">{text.text}</p>
          <div className="mt-8 flex flex-wrap items-center gap-5">
            <Button kind="primary" onClick={retry}>
              {text.retry}
            </Button>
            {/* A whole new page load: nothing of this one can be trusted. */}
            <a href={PERSON_HREF} className="link">
              {text.person}
            </a>
          </div>
        </main>
      </body>
    </html>
  );
}

/** English from the server, the browser's own language as soon as it takes over. */
const useBrowserLanguage = () =>
  useSyncExternalStore<Language>(
    () => () => {},
    () => catalogueOf(chooseLocale([...navigator.languages])),
    () => "en",
  );

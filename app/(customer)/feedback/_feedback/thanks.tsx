"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "#app/_ui/button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import type { Sent } from "./use-submit.ts";

/** In the place of the form: that it has arrived, and what happens next. */
export function Thanks({ id, mayWrite, onAgain }: Sent & { onAgain: () => void }) {
  const t = useTranslations("feedback.thanks");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Sheet aria-labelledby="thanks" className="appear">
      <h2 id="thanks" ref={title} tabIndex={-1} className="text-xl outline-none">
        {t("title")}
      </h2>
      <p className="mt-2 max-w-prose">{t(mayWrite ? "mail" : "here")}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <LinkButton href={`/feedback/${id}`} prefetch={false}>
          {t("open")}
        </LinkButton>
        <Button kind="plain" onClick={onAgain}>
          {t("again")}
        </Button>
      </div>
    </Sheet>
  );
}

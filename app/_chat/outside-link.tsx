"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { buttonLook } from "#app/_ui/button-look.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { Link } from "#app/_ui/link.tsx";

/**
 * A link's words may say anything, so nobody leaves without having read where to. Nothing is fetched from there
 * before, and the other side does not learn where its reader came from.
 */
export function OutsideLink({ href, children }: { href: string; children: string }) {
  const t = useTranslations("chat.link");
  const [isOpen, setOpen] = useState(false);
  if (href.startsWith("/")) {
    return (
      <Link href={href} prefetch={false} className="link">
        {children}
      </Link>
    );
  }
  if (href.startsWith("tel:")) {
    return (
      <a href={href} className="link font-semibold whitespace-nowrap" dir="ltr">
        {children}
      </a>
    );
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t("title")}
      description={t("hint")}
      trigger={
        <button type="button" className="link text-start wrap-anywhere">
          {children}
        </button>
      }
    >
      <p className="text-lg font-semibold wrap-anywhere" dir="ltr">
        {new URL(href).host}
      </p>
      <p className="mt-1 max-h-32 overflow-y-auto text-sm wrap-anywhere text-soft" dir="ltr">
        {href}
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <DialogClose>
          <Button kind="primary">{t("stay")}</Button>
        </DialogClose>
        <a
          href={href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className={buttonLook("quiet", "normal")}
          onClick={() => setOpen(false)}
        >
          {t("go")}
        </a>
      </div>
    </Dialog>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { isShown } from "#server/files/policy.ts";
import type { FileView } from "#server/files/schema.ts";
import { sizeText } from "./size-text.ts";
import { Thumbnail } from "./thumbnail.tsx";

/** Files that a case has: photos open in a new tab, anything else is saved. */
export function FileList({ files }: { files: FileView[] }) {
  const t = useTranslations("files");
  if (files.length === 0) return null;
  return (
    <ul aria-label={t("files")} className="grid gap-2 sm:grid-cols-2">
      {files.map((file) => (
        <li key={file.id} className="min-w-0">
          <StoredFile {...file} />
        </li>
      ))}
    </ul>
  );
}

function StoredFile({ name, type, size, url }: FileView) {
  const t = useTranslations("files");
  const locale = useLocale();
  const isPhoto = isShown(type);
  return (
    <a
      href={url}
      {...(isPhoto ? { target: "_blank", rel: "noopener" } : { download: name })}
      className="flex min-h-14 min-w-0 items-center gap-3 rounded-md pe-3 no-underline hover:bg-wash"
    >
      <Thumbnail url={isPhoto ? url : null} />
      <span className="min-w-0 text-sm">
        <bdi className="block truncate font-semibold text-accent">{name}</bdi>
        <span className="block text-soft">
          {sizeText(size, locale)}
          <span className="sr-only"> {isPhoto ? t("open") : t("download")}</span>
        </span>
      </span>
    </a>
  );
}

import { FileText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { AttachedFile } from "#server/conversations/attached-file.ts";
import { fileUrl, isShown } from "#server/files/policy.ts";
import { sizeText } from "#app/_files/size-text.ts";

/** What came with a message: photos to look at, anything else to save. Each keeps its room while it loads. */
export function MessageFiles({ files }: { files: AttachedFile[] }) {
  const t = useTranslations("files");
  return (
    <ul aria-label={t("files")} className="my-1 flex max-w-full flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id} className="max-w-full min-w-0">
          {isShown(file.type) ? <Photo {...file} /> : <Document {...file} />}
        </li>
      ))}
    </ul>
  );
}

function Photo({ id, name }: AttachedFile) {
  const t = useTranslations("files");
  return (
    <a href={fileUrl(id)} target="_blank" rel="noopener" className="block rounded-md">
      <img
        src={fileUrl(id)}
        alt=""
        loading="lazy"
        decoding="async"
        className="size-32 rounded-md border border-line bg-wash object-cover"
      />
      <bdi className="block w-32 truncate pt-1 text-xs text-soft">{name}</bdi>
      <span className="sr-only">{t("open")}</span>
    </a>
  );
}

function Document({ id, name, size }: AttachedFile) {
  const t = useTranslations("files");
  const locale = useLocale();
  return (
    <a
      href={fileUrl(id)}
      download={name}
      className="flex w-60 max-w-full items-center gap-2.5 rounded-md border border-line bg-sheet p-2 text-ink no-underline hover:border-edge"
    >
      <FileText aria-hidden className="size-6 shrink-0 text-accent" />
      <span className="min-w-0 text-sm leading-snug">
        <bdi className="block truncate font-semibold">{name}</bdi>
        <span className="block text-xs text-soft">
          {sizeText(size, locale)}
          <span className="sr-only"> {t("download")}</span>
        </span>
      </span>
    </a>
  );
}

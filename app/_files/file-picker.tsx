"use client";

import { Camera } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { FILE_LIMITS } from "#server/files/policy.ts";
import { buttonLook } from "#app/_ui/button-look.ts";
import { cn } from "#app/_ui/cn.ts";
import { FileInput } from "./file-input.tsx";
import { UploadRow } from "./upload-row.tsx";
import { UploadStatus } from "./upload-status.tsx";
import type { Uploads } from "./uploads.ts";

const megabytes = FILE_LIMITS.bytes / 1024 / 1024;

/** Adds photos, on a phone straight from its camera, and PDFs to what is being written. */
export function FilePicker({ uploads }: { uploads: Uploads }) {
  const t = useTranslations("files");
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const { files, surplus, most, isFull, add, remove, retry } = uploads;

  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
      <div className="grid justify-items-start gap-1.5">
        <label
          className={cn(
            buttonLook("quiet", "normal"),
            "relative has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
            isFull ? "cursor-not-allowed opacity-60" : "cursor-pointer",
          )}
        >
          <Camera aria-hidden />
          {t("add")}
          <FileInput ref={input} describedBy={hintId} isFull={isFull} onChoose={add} />
        </label>
        <p id={hintId} className="text-sm text-soft">
          {isFull ? t("full", { most }) : t("hint", { most, megabytes })}
        </p>
        <UploadStatus {...{ files, surplus, most }} />
      </div>
      {files.length > 0 && (
        <ul aria-label={t("list")} className="divide-y divide-line rounded-md border border-line">
          {files.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              onRetry={() => retry(upload.key)}
              onRemove={() => {
                remove(upload.key);
                input.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

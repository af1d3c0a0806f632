import { useTranslations } from "next-intl";
import { isUnderWay, type Upload } from "./upload-state.ts";
import type { Uploads } from "./uploads.ts";

/** For those who listen: once when it begins and once when it is over, not at every percent. */
export function UploadStatus({
  files,
  surplus,
  most,
}: Pick<Uploads, "files" | "surplus" | "most">) {
  const t = useTranslations("files");
  const count = (kind: Upload["stage"]["kind"]) =>
    files.filter(({ stage }) => stage.kind === kind).length;
  const underWay = files.filter(isUnderWay).length;
  const ended = [
    count("failed") > 0 && t("status.failed", { count: count("failed") }),
    count("sent") > 0 && t("status.sent", { count: count("sent") }),
  ];
  return (
    <div aria-live="polite" aria-atomic className="text-sm text-late empty:hidden">
      {surplus > 0 && <p>{t("surplus", { count: surplus, most })}</p>}
      <p className="sr-only">
        {underWay > 0 ? t("status.sending", { count: underWay }) : ended.filter(Boolean).join(". ")}
      </p>
    </div>
  );
}

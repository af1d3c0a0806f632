import { useTranslations } from "next-intl";
import type { Uploads } from "./uploads.ts";

/** Why what is written is not sent yet. `isTried`: somebody has wanted to send it. */
export function NotReady({ uploads, isTried }: { uploads: Uploads; isTried: boolean }) {
  const t = useTranslations("files");
  return (
    <p role="status" className="text-sm text-soft empty:hidden">
      {uploads.isBusy && t("isUploading")}
      {!uploads.isBusy && uploads.hasFailed && isTried && t("hasFailed")}
    </p>
  );
}

import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { Confirm } from "./confirm.tsx";

export async function generateMetadata() {
  const t = await getTranslations("signIn.confirm");
  return { title: t("title"), referrer: "no-referrer" };
}

/** Where the link in the mail leads. Opening it does nothing, so that scanners of mail use no code up. */
export default function ConfirmPage() {
  return (
    <Areas names={["signIn"]}>
      <Confirm />
    </Areas>
  );
}

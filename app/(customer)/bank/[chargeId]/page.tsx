import { Landmark } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { cardName } from "#app/_ui/isolated.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { Answer } from "./_bank/answer.tsx";

export async function generateMetadata() {
  const t = await getTranslations("payments.bank");
  return { title: t("title") };
}

/** Where a real bank's own page would be; it says so itself. */
export default async function BankPage({ params }: PageProps<"/bank/[chargeId]">) {
  const t = await getTranslations("payments.bank");
  const { chargeId } = await params;
  const { id, total, method, isWaiting } = await (
    await api()
  ).payments
    .bankPage({ id: chargeId })
    .catch(orNotFound);
  return (
    <main className="mx-auto grid w-full max-w-xl grow content-start gap-6 px-4 py-6 sm:py-12">
      <Notice kind="soon" title={t("simulated")}>
        {t("simulatedText")}
      </Notice>
      <Sheet aria-labelledby="bank">
        <p className="mb-4 text-accent">
          <Landmark aria-hidden className="size-8" />
        </p>
        <h1 id="bank" className="text-2xl">
          {t(isWaiting ? "title" : "answered")}
        </h1>
        <p className="mt-5">
          <Money amount={total} size="display" />
        </p>
        <p className="mt-2 text-soft">{t("toKindline", { method: cardName(method) })}</p>
        {isWaiting ? (
          <Answer chargeId={id} />
        ) : (
          <>
            <p className="mt-5">{t("answeredText")}</p>
            <LinkButton kind="primary" href={`/payments/${id}`} className="mt-5">
              {t("toReceipt")}
            </LinkButton>
          </>
        )}
      </Sheet>
    </main>
  );
}

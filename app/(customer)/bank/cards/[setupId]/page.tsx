import { CreditCard } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { returnTo } from "#server/payments/schema.ts";
import { CardForm } from "./_card/card-form.tsx";
import { Finish } from "./_card/finish.tsx";

export async function generateMetadata() {
  const t = await getTranslations("methods.card");
  return { title: t("title") };
}

/** The simulator's own page, which says so itself; and where its customer comes back to from another provider's. */
export default async function CardPage({
  params,
  searchParams,
}: PageProps<"/bank/cards/[setupId]">) {
  const t = await getTranslations("methods.card");
  const [{ setupId }, query] = await Promise.all([params, searchParams]);
  const back = returnTo.catch("/account").parse(query.back);
  const caller = await api();
  const { id, isSimulated, isSaved, isOver } = await caller.methods
    .cardPage({ id: setupId })
    .catch(orNotFound);
  const isUnsaved = !isSimulated && !isSaved;
  return (
    <main className="mx-auto grid w-full max-w-xl grow content-start gap-6 px-4 py-6 sm:py-12">
      {isSimulated && (
        <Notice kind="soon" title={t("simulated")}>
          {t("simulatedText")}
        </Notice>
      )}
      <Sheet aria-labelledby="card">
        <p className="mb-4 text-accent">
          <CreditCard aria-hidden className="size-8" />
        </p>
        <h1 id="card" className="text-2xl">
          {t(titleOf(isSaved, isOver))}
        </h1>
        {(isOver || isUnsaved) && (
          <>
            <p className="mt-3">{t(isOver ? "overText" : "unsavedText")}</p>
            <LinkButton kind="primary" href={back} className="mt-5">
              {t("back")}
            </LinkButton>
          </>
        )}
        {!isOver && !isUnsaved && (
          <Areas names={["methods"]}>
            {isSaved ? (
              <Finish setupId={id} back={back} atOnce={!isSimulated} />
            ) : (
              <>
                <p className="mt-3 text-soft">{t("text")}</p>
                <CardForm setupId={id} back={back} />
              </>
            )}
          </Areas>
        )}
      </Sheet>
    </main>
  );
}

function titleOf(isSaved: boolean, isOver: boolean) {
  if (isOver) return "over";
  return isSaved ? "saved" : "title";
}

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DraftView, EditionView } from "#server/articles/draft-schema.ts";
import { isShortened, slugOf } from "#server/articles/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DecisionForm } from "../../_people/decision-form.tsx";
import { AddressField } from "./address-field.tsx";
import { editorOf } from "./addresses.ts";

type AddressLineProps = {
  edition: EditionView;
  seen: { id: string; revision: number };
  draft: DraftView;
  /** Words that are only in this browser are kept under the address as it is. */
  isUnsaved: boolean;
};

/** Where customers will find it; it can be another until it is first published. */
export function AddressLine({ edition, seen, draft, isUnsaved }: AddressLineProps) {
  const t = useTranslations("articleDesk.address");
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <span className="min-w-0 wrap-anywhere text-soft">
        {t("label")}:{" "}
        <bdi dir="ltr" className="font-semibold">
          /help/{draft.slug}
        </bdi>
      </span>
      {edition.isUnpublished ? (
        <Dialog
          open={isOpen}
          onOpenChange={setOpen}
          title={t("title")}
          description={t("description")}
          trigger={
            <Button
              size="small"
              disabled={isUnsaved}
              aria-describedby={isUnsaved ? "why-not-address" : undefined}
            >
              {t("change")}
            </Button>
          }
        >
          {isOpen && <AddressForm {...{ seen, draft }} />}
        </Dialog>
      ) : (
        <span className="text-soft">{t("fixed")}</span>
      )}
      {edition.isUnpublished && isUnsaved && (
        <span id="why-not-address" className="text-soft">
          {t("unsaved")}
        </span>
      )}
    </div>
  );
}

function AddressForm({ seen, draft }: Pick<AddressLineProps, "seen" | "draft">) {
  const t = useTranslations("articleDesk.address");
  const router = useRouter();
  const [typed, setTyped] = useState(draft.slug);
  const [isTried, setTried] = useState(false);
  const slug = slugOf(typed);
  const changing = useMutation(
    useTRPC().articles.changeAddress.mutationOptions({
      onSuccess: (moved) => router.replace(editorOf(moved.slug, draft.language)),
    }),
  );
  function change() {
    setTried(true);
    if (slug) changing.mutate({ ...seen, slug });
  }
  return (
    <DecisionForm decision={changing} submit={t("yes")} onSubmit={change}>
      <AddressField
        from={typed}
        current={draft.slug}
        isShortened={isShortened(typed)}
        isTried={isTried}
        onType={setTyped}
        onLeave={() => setTyped(slugOf)}
      />
    </DecisionForm>
  );
}

"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SHIP_LANGUAGES, SHIP_TEXT_LIMIT, UNDO_SECONDS } from "#server/themes/policy.ts";
import type { ShipPreview, ThemeCard } from "#server/themes/schema.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { type Texts, useShipDraft } from "./ship-draft.ts";
import { useUndoShip } from "./ship-panel.tsx";
import { useThemesRefresh } from "./use-themes.ts";

type ShipDialogProps = { theme: ThemeCard; onClose: () => void };

/** A text for each language, and beside it who will read it. Nothing goes out in a language that has none. */
export function ShipDialog({ theme, onClose }: ShipDialogProps) {
  const t = useTranslations("themes.ship");
  const trpc = useTRPC();
  const [texts, setTexts] = useShipDraft(theme.id);
  const [isTried, setTried] = useState(false);
  const { data: preview } = useQuery(trpc.themes.previewShip.queryOptions({ id: theme.id }));
  const { ship, isBusy, problem } = useShip(theme.id, onClose);
  const written = SHIP_LANGUAGES.filter((language) => texts[language]?.trim());
  const reached = sum(preview, (language) => written.some((one) => one === language));

  function send() {
    setTried(true);
    if (written.length === 0 || SHIP_LANGUAGES.some((one) => excessOf(texts[one]) > 0)) return;
    const { id, version } = theme;
    const said = Object.fromEntries(written.map((language) => [language, texts[language]]));
    ship({ id, version, texts: said });
  }

  function excessIn(language: keyof Texts) {
    const count = excessOf(texts[language]);
    return count > 0 ? t("tooLong", { count }) : undefined;
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("dialogTitle")}
      description={t("dialogHint")}
    >
      <div className="grid gap-4">
        {SHIP_LANGUAGES.map((language) => (
          <TextArea
            key={language}
            lang={language}
            label={t("text", { language: LANGUAGE_NAMES[language] })}
            hint={
              preview && (
                <Reaches {...{ preview, language }} isWritten={written.includes(language)} />
              )
            }
            rows={2}
            error={excessIn(language)}
            value={texts[language] ?? ""}
            onChange={({ target }) => setTexts({ ...texts, [language]: target.value })}
          />
        ))}
      </div>
      <p aria-live="polite" className="mt-3 text-sm text-late">
        {isTried && written.length === 0 ? t("needText") : problem}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button kind="primary" busy={isBusy} onClick={send}>
          {t("send", { count: reached })}
        </Button>
        <Cancel />
      </div>
    </Dialog>
  );
}

const excessOf = (text = "") => text.trim().length - SHIP_TEXT_LIMIT;

function Cancel() {
  const t = useTranslations("themes.dialog");
  return (
    <DialogClose>
      <Button>{t("cancel")}</Button>
    </DialogClose>
  );
}

type ReachesProps = { preview: ShipPreview; language: string; isWritten: boolean };

function Reaches({ preview, language, isWritten }: ReachesProps) {
  const t = useTranslations("themes.ship");
  const row = preview.languages.find((one) => one.language === language);
  const count = row?.customers ?? 0;
  return (
    <>
      {t("reaches", { count, mailed: row?.mailed ?? 0 })}
      {count > 0 && !isWritten && (
        <span className="ms-2 font-semibold text-soon">{t("missing")}</span>
      )}
    </>
  );
}

const sum = (preview: ShipPreview | undefined, isTold: (language: string) => boolean) =>
  preview?.languages
    .filter(({ language }) => isTold(language))
    .reduce((total, { customers }) => total + customers, 0) ?? 0;

function useShip(themeId: string, onClose: () => void) {
  const t = useTranslations("themes.ship");
  const say = useToast();
  const sentence = useErrorMessage();
  const undo = useUndoShip(themeId);
  const [, keep] = useShipDraft(themeId);
  const { mutate, isPending, error } = useMutation(
    useTRPC().themes.ship.mutationOptions({
      onSuccess({ id }, { texts }) {
        onClose();
        keep(null);
        const forMs = UNDO_SECONDS * 1000;
        say(t("sending"), "done", { label: t("undo"), onAct: () => undo({ id, texts }), forMs });
      },
      onSettled: useThemesRefresh(),
    }),
  );
  return { ship: mutate, isBusy: isPending, problem: error ? sentence(error) : undefined };
}

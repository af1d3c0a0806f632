"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { SHIP_LANGUAGES, SHIP_TEXT_LIMIT } from "#server/themes/policy.ts";
import type { ThemeCard, ThemeDetail } from "#server/themes/schema.ts";
import type { ShipPreview } from "#server/themes/ship-schema.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { languageNames } from "#app/_ui/language-names.ts";
import { TextArea } from "#app/_ui/text-area.tsx";
import { type Texts, textsOf, useShipDraft } from "./ship-draft.ts";
import { useShip } from "./use-ship.ts";

type ShipDialogProps = { theme: ThemeCard; onClose: () => void };

/** A text for each language, and beside it who will read it. Nothing goes out in a language that has none. */
export function ShipDialog({ theme, onClose }: ShipDialogProps) {
  const t = useTranslations("themes.ship");
  const isRest = theme.status === "shipped";
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(isRest ? "restTitle" : "dialogTitle")}
      description={t("dialogHint")}
    >
      <Form theme={theme} isRest={isRest} onClose={onClose} />
    </Dialog>
  );
}

function Form({ theme, isRest, onClose }: ShipDialogProps & { isRest: boolean }) {
  const t = useTranslations("themes.ship");
  const [isTried, setTried] = useState(false);
  const { texts, write, preview } = useTexts(theme, isRest);
  const { send, isBusy, problem } = useShip(theme, onClose);
  const written = SHIP_LANGUAGES.filter((language) => texts[language]?.trim());
  const isWritten = (language: string) => written.some((one) => one === language);

  function sendAll() {
    setTried(true);
    if (written.length === 0 || SHIP_LANGUAGES.some((one) => excessOf(texts[one]) > 0)) return;
    const { id, version } = theme;
    const said = Object.fromEntries(written.map((language) => [language, texts[language]]));
    send({ id, version, texts: said });
  }

  function excessIn(language: keyof Texts) {
    const count = excessOf(texts[language]);
    return count > 0 ? t("tooLong", { count }) : undefined;
  }

  const reached = customersIn(preview, isWritten);
  return (
    <>
      <div className="grid gap-4">
        {languagesOf(preview, isWritten).map((language) => (
          <TextArea
            key={language}
            lang={language}
            label={t("text", { language: LANGUAGE_NAMES[language] })}
            hint={preview && <Reaches {...{ preview, language }} isWritten={isWritten(language)} />}
            rows={2}
            error={excessIn(language)}
            value={texts[language] ?? ""}
            onChange={({ target }) => write({ ...texts, [language]: target.value })}
          />
        ))}
      </div>
      <p aria-live="polite" className="mt-3 text-sm text-late">
        {isTried && written.length === 0 ? t("needText") : problem}
      </p>
      <Untold preview={preview} isWritten={isWritten} />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button kind="primary" busy={isBusy} onClick={sendAll}>
          {t(isRest ? "sendRest" : "send", { count: reached })}
        </Button>
        <Cancel />
      </div>
    </>
  );
}

/** What was told before in a language is what those hear who came since, unless it is written anew. */
function useTexts({ id }: ThemeCard, isRest: boolean) {
  const trpc = useTRPC();
  const [draft, write] = useShipDraft(id);
  const { data: preview } = useQuery(trpc.themes.previewShip.queryOptions({ id }));
  const { data: opened } = useQuery(trpc.themes.open.queryOptions({ id }, { enabled: isRest }));
  const occurs = (language: string) => preview?.languages.some((one) => one.language === language);
  const known = Object.entries(opened ? toldBefore(opened) : {}).filter(([one]) => occurs(one));
  return { texts: { ...Object.fromEntries(known), ...draft } as Texts, write, preview };
}

const toldBefore = ({ ship, earlierShips }: ThemeDetail): Texts =>
  textsOf(Object.assign({}, ...[...earlierShips.toReversed(), ship].map((one) => one?.texts)));

/** Those that somebody reads; where nobody is to be told, one may write in any. */
function languagesOf(preview: ShipPreview | undefined, isWritten: (language: string) => boolean) {
  const read = preview?.languages.map(({ language }) => language) ?? [];
  if (read.length === 0) return SHIP_LANGUAGES;
  return SHIP_LANGUAGES.filter((language) => read.includes(language) || isWritten(language));
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
  const agents = row?.agents ?? 0;
  return (
    <>
      {(count > 0 || agents === 0) && t("reaches", { count, mailed: row?.mailed ?? 0 })}
      {count === 0 && agents > 0 && t("reachesAgents", { count: agents })}
      {count + agents > 0 && !isWritten && (
        <span className="ms-2 font-semibold text-soon">{t("missing")}</span>
      )}
    </>
  );
}

type UntoldProps = {
  preview: ShipPreview | undefined;
  isWritten: (language: string) => boolean;
};

/** Said before it is sent: how many hear nothing, and in which languages. */
function Untold({ preview, isWritten }: UntoldProps) {
  const t = useTranslations("themes.ship");
  const locale = useLocale();
  const without = preview?.languages.filter((row) => row.customers > 0 && !isWritten(row.language));
  if (!without || without.length === 0) return null;
  const count = without.reduce((sum, { customers }) => sum + customers, 0);
  const codes = without.map(({ language }) => language);
  return (
    <p role="status" className="mt-3 text-sm font-semibold text-soon">
      {t("untold", { count, languages: languageNames(codes, locale) })}
    </p>
  );
}

const customersIn = (preview: ShipPreview | undefined, isTold: (language: string) => boolean) =>
  preview?.languages
    .filter(({ language }) => isTold(language))
    .reduce((total, { customers }) => total + customers, 0) ?? 0;

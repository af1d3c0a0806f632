import { Check, CircleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { LANGUAGES, catalogueOf, directionOf, type Language } from "#server/platform/locale.ts";
import { TEXT_LIMIT, TITLE_LIMIT } from "#server/replies/policy.ts";
import { unknownIn, VARIABLES, written, type Variable } from "#server/replies/schema.ts";
import { Field } from "#app/_ui/field.tsx";
import { languageName, languageNames } from "#app/_ui/language-names.ts";
import { listText } from "#app/_ui/list-text.ts";
import { TextArea } from "#app/_ui/text-area.tsx";
import { isTooLong, type Draft, type Lacking } from "./draft.ts";

type TextFieldsProps = {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  lacking: Lacking;
};

/** One text a language; which languages have one is seen without opening them. */
export function TextFields({ draft: { texts, titles }, set, lacking }: TextFieldsProps) {
  const t = useTranslations("replies.form");
  const locale = useLocale();
  const [language, setLanguage] = useState<Language>(() => firstOf(texts, locale));
  const name = (one: Language) => languageName(one, locale);
  return (
    <div className="grid gap-2">
      <div role="group" aria-label={t("languages")} className="flex flex-wrap gap-x-1 gap-y-1">
        {LANGUAGES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === language}
            aria-label={texts[one].trim() ? t("hasText", { language: name(one) }) : undefined}
            onClick={() => setLanguage(one)}
            className="flex min-h-11 items-center gap-1.5 rounded-md border border-transparent px-2.5 text-sm font-semibold text-soft hover:text-ink aria-pressed:border-edge aria-pressed:bg-paper aria-pressed:text-ink"
          >
            {name(one)}
            {texts[one].trim() && <Check aria-hidden className="size-4 text-accent" />}
          </button>
        ))}
      </div>
      <TextField
        key={language}
        {...{ language }}
        lack={lacking.text && t("missing")}
        text={texts[language]}
        onChange={(text) => set({ texts: { ...texts, [language]: text } })}
      />
      <p aria-live="polite" className="text-sm text-late empty:hidden">
        <Elsewhere languages={lacking.texts.filter((one) => one !== language)} />
      </p>
      <Field
        label={t("titleIn", { language: name(language) })}
        hint={t("titleInHint", { language: name(language) })}
        lang={language}
        dir="auto"
        maxLength={TITLE_LIMIT}
        autoComplete="off"
        value={titles[language]}
        onChange={({ target }) => set({ titles: { ...titles, [language]: target.value } })}
      />
    </div>
  );
}

/** What is to be mended in a language that is not the open one. */
function Elsewhere({ languages }: { languages: Language[] }) {
  const t = useTranslations("replies.form");
  const locale = useLocale();
  if (languages.length === 0) return null;
  return (
    <span className="flex items-start gap-1.5">
      <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
      {t("elsewhere", { languages: languageNames(languages, locale) })}
    </span>
  );
}

type TextFieldProps = {
  language: Language;
  text: string;
  lack: string | false;
  onChange: (text: string) => void;
};

function TextField({ language, text, lack, onChange }: TextFieldProps) {
  const t = useTranslations("replies.form");
  const locale = useLocale();
  const field = useRef<HTMLTextAreaElement>(null);
  const unknown = unknownIn(text);
  const count = text.trim().length;

  function insert(variable: Variable) {
    const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {};
    onChange(text.slice(0, selectionStart) + written(variable) + text.slice(selectionEnd));
    const caret = selectionStart + written(variable).length;
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
    });
  }

  return (
    <>
      <TextArea
        ref={field}
        label={t("text", { language: languageName(language, locale) })}
        error={
          unknown.length > 0
            ? t("unknown", { names: listText(unknown, locale) })
            : isTooLong(text)
              ? t("count", { count, most: TEXT_LIMIT })
              : lack
        }
        lang={language}
        dir={directionOf(language)}
        rows={6}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      />
      <Variables onInsert={insert} />
    </>
  );
}

function Variables({ onInsert }: { onInsert: (variable: Variable) => void }) {
  const t = useTranslations("replies");
  return (
    <div role="group" aria-label={t("form.insertVariable")} className="flex flex-wrap gap-1.5">
      {VARIABLES.map((variable) => (
        <button
          key={variable}
          type="button"
          title={written(variable)}
          onClick={() => onInsert(variable)}
          className="min-h-11 rounded-md border border-edge px-2.5 text-sm hover:bg-wash sm:min-h-8"
        >
          {t(`variables.${variable}`)}
        </button>
      ))}
    </div>
  );
}

/** The reader's own where it has a text or nothing has one. */
function firstOf(texts: Draft["texts"], locale: string) {
  const own = catalogueOf(locale);
  return texts[own] ? own : (LANGUAGES.find((one) => texts[one]) ?? own);
}

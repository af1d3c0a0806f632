import { useTranslations } from "next-intl";

/** For staff: what the customer was given to choose from. */
export function ChoicesOffered({ choices }: { choices: readonly string[] }) {
  const t = useTranslations("chat");
  return (
    <div className="mt-2 border-t border-line pt-2 text-sm text-soft">
      {t("choicesOffered")}
      <ul className="list-disc ps-5">
        {choices.map((choice) => (
          <li key={choice} dir="auto">
            {choice}
          </li>
        ))}
      </ul>
    </div>
  );
}

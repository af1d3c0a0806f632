import { useTranslations } from "next-intl";
import type { Line } from "#server/applications/questions/questions.ts";
import { cn } from "#app/_ui/cn.ts";

/** A few lines of a chat, as somebody reads them who was not in it. */
export function ChatLines({ lines }: { lines: Line[] }) {
  const t = useTranslations("applications.test");
  return (
    <ul className="grid gap-2">
      {lines.map(([author, text]) => (
        <li
          key={text}
          className={cn(
            "max-w-[85%] rounded-md px-4 py-2",
            author === "customer"
              ? "justify-self-start bg-wash"
              : "justify-self-end bg-accent-wash",
          )}
        >
          <span className="sr-only">{t(`authors.${author}`)}: </span>
          {text}
        </li>
      ))}
    </ul>
  );
}

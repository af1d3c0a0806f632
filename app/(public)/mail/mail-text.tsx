import { useTranslations } from "next-intl";
import { Sheet } from "#app/_ui/sheet.tsx";
import { When } from "#app/_ui/when.tsx";
import type { CapturedMail } from "#server/platform/mail.ts";

/** A mail as it would have arrived: plain text, of which only our own links become links. */
export function MailText({ mail }: { mail: CapturedMail }) {
  const t = useTranslations("mail.captured");
  return (
    <Sheet className="grid grid-cols-1 gap-4">
      <header className="grid gap-1 border-b border-line pb-3">
        <h2 dir="auto" className="text-lg">
          {mail.subject}
        </h2>
        <p className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
          <span>{t.rich("to", { address: isolated(mail.to) })}</span>
          <When at={mail.createdAt} />
        </p>
      </header>
      <p dir="auto" className="text-sm wrap-anywhere whitespace-pre-wrap">
        {partsOf(mail.text).map((part, index) =>
          URL.canParse(part) ? (
            <a key={index} href={pathOf(part)} className="link">
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
    </Sheet>
  );
}

const partsOf = (text: string) => text.split(/(https?:\/\/\S+)/);

/** The demo may be open under another name than the one in its mails: the path is what counts. */
function pathOf(address: string) {
  const { pathname, search, hash } = new URL(address);
  return pathname + search + hash;
}

const isolated = (text: string) => () => <bdi>{text}</bdi>;

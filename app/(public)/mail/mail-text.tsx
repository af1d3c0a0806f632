import { useTranslations } from "next-intl";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { When } from "#app/_ui/when.tsx";
import { type MailBlock, mailBlocks } from "#server/platform/format/mail-blocks.ts";
import type { CapturedMail } from "#server/platform/mail.ts";

/** A mail laid out as it would have arrived. The demo may be open under another name than the one in its mails. */
export function MailText({ mail }: { mail: CapturedMail }) {
  const t = useTranslations("mail.captured");
  const blocks = mailBlocks(mail.text, mail.origin);
  const act = blocks.findIndex(({ kind }) => kind === "way");
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
      {blocks.map((block, place) => (
        <Block key={place} block={block} isAct={place === act} />
      ))}
    </Sheet>
  );
}

function Block({ block, isAct }: { block: MailBlock; isAct: boolean }) {
  const t = useTranslations("mail");
  if (block.kind === "set") {
    return (
      <p dir="auto" className="font-serif text-xl whitespace-pre-line">
        {block.text}
      </p>
    );
  }
  if (block.kind === "text") {
    return (
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {block.text}
      </p>
    );
  }
  const label = block.label ?? t("open");
  return (
    <p dir="auto">
      {isAct ? (
        <LinkButton href={pathOf(block.href)} kind="primary" prefetch={false}>
          {label}
        </LinkButton>
      ) : (
        <a href={pathOf(block.href)} className="link">
          {label}
        </a>
      )}
    </p>
  );
}

function pathOf(address: string) {
  const { pathname, search, hash } = new URL(address);
  return pathname + search + hash;
}

const isolated = (text: string) => () => <bdi>{text}</bdi>;

import { mailBlocks, type MailBlock } from "./format/mail-blocks.ts";
import { escaped } from "./format/html.ts";
import { directionOf } from "./locale.ts";
import { translatorFor } from "./translate.ts";

type Letter = { subject: string; text: string; locale: string; origin: string };

/** As app/globals.css has them, by day and in the evening. */
const LIGHT = {
  paper: "#f6f0e4",
  sheet: "#fffcf5",
  ink: "#221d16",
  soft: "#5f5546",
  line: "#ddd2bd",
};
const DARK = {
  paper: "#0f191e",
  sheet: "#16232a",
  ink: "#f2eadb",
  soft: "#b9b3a4",
  line: "#2c3d46",
};
const SANS = "Figtree, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const SERIF = "Literata, Georgia, 'Times New Roman', serif";

const STYLE = `
  @media (prefers-color-scheme: dark) {
    .paper { background: ${DARK.paper} !important }
    .sheet { background: ${DARK.sheet} !important; border-color: ${DARK.line} !important }
    .ink { color: ${DARK.ink} !important }
    .soft { color: ${DARK.soft} !important }
    .act { background: #8fcdd6 !important; color: #08222b !important }
    .link { color: #8fcdd6 !important }
  }`;

/**
 * The same words as the text, in the portal's look: no picture, no script and nothing that is fetched, so that nobody
 * learns whether it was read.
 */
export function mailHtml({ subject, text, locale, origin }: Letter) {
  const t = translatorFor(locale, "mail");
  const blocks = mailBlocks(text, origin);
  const act = blocks.findIndex(({ kind }) => kind === "way");
  const body = blocks.map((block, place) => written(block, t("open"), place === act)).join("\n");
  const { host } = new URL(origin);
  return `<!doctype html>
<html lang="${escaped(locale)}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
<style>${STYLE}
</style>
</head>
<body class="paper" style="margin:0;background:${LIGHT.paper}">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:${LIGHT.paper}">
<tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td class="ink" style="padding:0 8px 16px;font:600 20px/1.3 ${SERIF};color:${LIGHT.ink}">Kindline</td></tr>
<tr><td class="sheet" style="padding:28px 28px 12px;background:${LIGHT.sheet};border:1px solid ${LIGHT.line};border-radius:14px">
${body}
</td></tr>
<tr><td class="soft" style="padding:16px 8px;font:14px/1.5 ${SANS};color:${LIGHT.soft}"><a class="soft" href="${escaped(origin)}" style="color:${LIGHT.soft}">${escaped(host)}</a></td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function written(block: MailBlock, open: string, isAct: boolean) {
  if (block.kind === "way") return isAct ? button(block, open) : link(block, open);
  const lines = escaped(block.text).replaceAll("\n", "<br>\n");
  return block.kind === "set"
    ? `<p class="ink" dir="auto" style="margin:0 0 16px;font:600 22px/1.4 ${SERIF};color:${LIGHT.ink}">${lines}</p>`
    : `<p class="ink" dir="auto" style="margin:0 0 16px;font:16px/1.55 ${SANS};color:${LIGHT.ink};overflow-wrap:anywhere">${lines}</p>`;
}

type Way = { label: string | null; href: string };

const button = ({ label, href }: Way, open: string) =>
  `<p style="margin:8px 0 24px"><a class="act" href="${escaped(href)}" style="display:inline-block;padding:13px 22px;border-radius:10px;background:#0d4a5c;color:#fffcf5;font:600 16px/1.3 ${SANS};text-decoration:none">${escaped(label ?? open)}</a></p>`;

const link = ({ label, href }: Way, open: string) =>
  `<p style="margin:0 0 16px;font:15px/1.5 ${SANS}"><a class="link" href="${escaped(href)}" style="color:#0d4a5c">${escaped(label ?? open)}</a></p>`;

"use client";

import { memo } from "react";
import {
  type Block,
  closeMarks,
  type Inline,
  parseMarkdown,
  parsePlain,
} from "#server/platform/format/markdown.ts";
import { OutsideLink } from "./outside-link.tsx";

/** Words of the assistant may have lists and emphasis; those of people are shown as they wrote them. */
export const RichText = memo(function RichText({
  text,
  isMarkdown = false,
  isGrowing = false,
}: {
  text: string;
  isMarkdown?: boolean;
  isGrowing?: boolean;
}) {
  const blocks = isMarkdown ? parseMarkdown(isGrowing ? closeMarks(text) : text) : parsePlain(text);
  return (
    <div className="grid gap-3 wrap-anywhere">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
});

function BlockView({ block }: { block: Block }) {
  if (block.kind === "paragraph") {
    return (
      <p dir="auto">
        {block.lines.map((line, index) => (
          <span key={index}>
            {index > 0 && <br />}
            <Inlines inlines={line} />
          </span>
        ))}
      </p>
    );
  }
  const entries = block.entries.map((inlines, index) => (
    <li key={index} dir="auto" className="ps-1">
      <Inlines inlines={inlines} />
    </li>
  ));
  return block.start === null ? (
    <ul className="grid list-disc gap-1 ps-5 marker:text-soft">{entries}</ul>
  ) : (
    <ol start={block.start} className="grid list-decimal gap-1 ps-6 marker:text-soft">
      {entries}
    </ol>
  );
}

const Inlines = ({ inlines }: { inlines: Inline[] }) =>
  inlines.map((inline, index) => <InlineView key={index} inline={inline} />);

function InlineView({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case "strong":
      return (
        <strong className="font-semibold">
          <Inlines inlines={inline.children} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      );
    case "code":
      return <code className="rounded-sm bg-wash px-1 text-[0.92em]">{inline.text}</code>;
    case "link":
      return <OutsideLink href={inline.href}>{inline.text}</OutsideLink>;
    default:
      return inline.text;
  }
}

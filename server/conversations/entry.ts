import type { Author } from "#server/platform/prisma/enums.ts";
import { teaserText } from "#server/platform/format/markdown.ts";
import type { AttachedFile } from "./attached-file.ts";
import type { EventContent, EventKind, EventView } from "./schema.ts";

export type Entry<Kind extends EventKind = EventKind> = {
  [K in Kind]: {
    conversationId: string;
    kind: K;
    author: Author;
    authorId?: string | undefined;
    authorName?: string | undefined;
    clientKey?: string | undefined;
    internal?: boolean;
    content: EventContent<K>;
    turn?: number | undefined;
    /** Say it to a closed conversation too, as a rating does. */
    afterClose?: boolean;
  };
}[Kind];

/** The kind fixes the shape of the content, which the compiler cannot follow through the union. */
export const viewOf = (entry: Entry, seq: number, createdAt: Date) =>
  ({
    conversationId: entry.conversationId,
    seq,
    kind: entry.kind,
    author: entry.author,
    authorName: entry.authorName ?? null,
    clientKey: entry.clientKey ?? null,
    internal: entry.internal ?? false,
    content: entry.content,
    createdAt: createdAt.toISOString(),
  }) as EventView;

export const previewOf = ({ kind, author, content, internal }: Entry) =>
  kind === "message" && !internal && "text" in content
    ? shortened(
        author === "assistant" ? teaserText(content.text) : content.text || namesIn(content),
      )
    : null;

const namesIn = (content: object) =>
  "files" in content && Array.isArray(content.files)
    ? content.files.map(({ name }: AttachedFile) => name).join(", ")
    : "";

const PREVIEW = 140;

const shortened = (text: string) =>
  text.length > PREVIEW
    ? `${text
        .slice(0, PREVIEW - 1)
        .toWellFormed()
        .trimEnd()}…`
    : text;

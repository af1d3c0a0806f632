"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { lazy, memo, Suspense } from "react";
import type { AttachedFile } from "#server/conversations/attached-file.ts";
import { Day } from "#app/_ui/day.tsx";
import { later, useLater } from "#app/_ui/later.ts";
import { dayOf } from "#server/platform/format/day.ts";
import { AboutLine } from "./about-plan.tsx";
import { Bubble, type Speaker } from "./bubble.tsx";
import { EventLine, type Perspective } from "./event-line.tsx";
import { ReadAloud } from "./reading/reading.tsx";
import { RichText } from "./rich-text.tsx";
import { ProposalOf } from "./proposal-of.tsx";
import { Sending } from "./sending.tsx";
import type { Entry } from "./state/outbox.ts";
import { growingRows, type Row, rowsOf } from "./state/rows.ts";
import type { Transcript } from "./state/transcript.ts";

/** What some answers stand on, and what is kept back of some words: it comes after the words themselves. */
const beneath = later(() => import("./beneath.ts"));

/** Most messages are words. */
const MessageFiles = lazy(() =>
  import("./message-files.tsx").then((parts) => ({ default: parts.MessageFiles })),
);

type MessagesProps = {
  transcript: Transcript;
  entries: Entry[];
  perspective: Perspective;
  /** The reader's own name, to tell their words from a colleague's. */
  ownName: string | null;
};

export function Messages({ transcript, entries, ...reader }: MessagesProps) {
  return (
    <>
      <Said events={transcript.events} {...reader} />
      {growingRows(transcript, entries).map((row) => (
        <RowView key={row.key} row={row} {...reader} />
      ))}
    </>
  );
}

type SaidProps = Pick<Transcript, "events"> & Omit<MessagesProps, "transcript" | "entries">;

const Said = memo(function Said({ events, ...reader }: SaidProps) {
  const timeZone = useTimeZone() ?? "UTC";
  const rows = rowsOf(events, (instant) => dayOf(instant, timeZone));
  return rows.map((row) => <RowView key={row.key} row={row} {...reader} />);
});

type RowProps = { row: Row } & Pick<MessagesProps, "perspective" | "ownName">;

const RowView = memo(function RowView({ row, perspective, ownName }: RowProps) {
  if (row.kind === "day") return <DayLine day={row.day} />;
  if (row.kind === "line") return <EventLine event={row.event} perspective={perspective} />;
  if (row.kind === "words") return <Words {...{ row, perspective, ownName }} />;
  if (row.kind === "draft") {
    return (
      <Bubble speaker={{ kind: "assistant" }}>
        <RichText text={row.draft.text} isMarkdown isGrowing />
      </Bubble>
    );
  }
  return (
    <Bubble
      speaker={{ kind: "you" }}
      isNote={row.entry.submission === "note"}
      foot={<Sending entry={row.entry} />}
    >
      {row.entry.plan && <AboutLine plan={row.entry.plan} isOwn />}
      {row.entry.files?.length ? <Files files={row.entry.files} /> : null}
      {row.entry.text && <RichText text={row.entry.text} />}
    </Bubble>
  );
}, isSameRow);

/** Rows are made anew for each frame; what they show of an event never changes. */
function isSameRow(before: RowProps, after: RowProps) {
  const [a, b] = [before.row, after.row];
  if (before.perspective !== after.perspective || before.ownName !== after.ownName) return false;
  if (a.kind === "words" && b.kind === "words")
    return a.event === b.event && a.isFirst === b.isFirst && a.receipt === b.receipt;
  if (a.kind === "line" && b.kind === "line") return a.event === b.event;
  if (a.kind === "draft" && b.kind === "draft") return a.draft === b.draft;
  if (a.kind === "entry" && b.kind === "entry") return a.entry === b.entry;
  return a.kind === b.kind;
}

function Words({ row, perspective, ownName }: RowProps & { row: Extract<Row, { kind: "words" }> }) {
  const { event, isFirst, receipt } = row;
  const parts = useLater(beneath, true);
  if (event.kind === "message" && event.content.correction) {
    const { text, correction, citations = [] } = event.content;
    return (
      parts && (
        <parts.Correction {...{ text, correction, citations, perspective }} at={event.createdAt} />
      )
    );
  }
  const isAssistant = event.author === "assistant";
  const { cut, citations, plan, proposal, move, autopay, pause, choices, cards, files } =
    event.kind === "message" ? event.content : {};
  const { hidden } = event.content;
  const speaker = speakerOf(event, perspective, ownName);
  return (
    <Bubble
      speaker={speaker}
      at={event.createdAt}
      // That an AI speaks stands above each of its answers.
      isFirst={isFirst || isAssistant}
      isNote={event.kind === "note"}
      seq={perspective === "staff" && event.author === "customer" ? event.seq : undefined}
      foot={
        <>
          {(cut && <Cut how={cut} />) ||
            (hidden && parts && (
              <parts.HiddenSecrets hidden={hidden} isOwn={speaker.kind === "you"} />
            )) ||
            ((proposal ?? move ?? autopay ?? pause) && (
              <ProposalOf {...{ event, receipt, perspective }} />
            )) ||
            (cards && parts && (
              <parts.CardsOf told={cards} at={event.createdAt} perspective={perspective} />
            ))}
          <div className="flex flex-wrap items-start gap-x-2">
            {perspective === "customer" && <ReadAloud event={event} />}
            {parts && <parts.VerdictOf {...{ event, perspective }} />}
          </div>
        </>
      }
    >
      {plan && <AboutLine plan={plan} isOwn={perspective === "customer"} />}
      {files && <Files files={files} />}
      {event.content.text && <RichText text={event.content.text} isMarkdown={isAssistant} />}
      {citations && parts && <parts.Citations citations={citations} />}
      {choices && parts && perspective === "staff" && <parts.ChoicesOffered choices={choices} />}
    </Bubble>
  );
}

function speakerOf(
  { author, authorName }: Extract<Row, { kind: "words" }>["event"],
  perspective: Perspective,
  ownName: string | null,
): Speaker {
  if (author === "assistant" || author === "system") return { kind: "assistant" };
  const isOwn =
    perspective === "customer"
      ? author === "customer"
      : author === "agent" && authorName === ownName;
  return isOwn ? { kind: "you" } : { kind: "person", name: authorName ?? "" };
}

const Files = (props: { files: AttachedFile[] }) => (
  <Suspense>
    <MessageFiles {...props} />
  </Suspense>
);

type HowCut = "stopped" | "taken_over" | "interrupted" | "failed";

function Cut({ how }: { how: HowCut }) {
  const t = useTranslations("chat.cut");
  return <p className="mt-1 text-xs text-soft">{t(how)}</p>;
}

const DayLine = ({ day }: { day: string }) => (
  <p className="label mt-6 text-center">
    <Day day={day} look="weekday" />
  </p>
);

"use client";

import type { ConversationView } from "#server/conversations/schema.ts";
import { useSubjectName } from "#app/_chat/subject-name.ts";
import { Link } from "#app/_ui/link.tsx";
import { When } from "#app/_ui/when.tsx";

/** What it was about and what came of it, and the last words. */
export function Past({ conversation }: { conversation: ConversationView }) {
  const { id, lastEventAt, preview } = conversation;
  return (
    <li>
      <Link
        href={`/chat/history/${id}`}
        prefetch={false}
        className="block rounded-md px-1 py-4 hover:bg-wash"
      >
        <span className="flex flex-wrap justify-between gap-x-4">
          <SubjectName conversation={conversation} />
          <span className="text-sm text-soft">
            <When at={lastEventAt} />
          </span>
        </span>
        <span dir="auto" className="line-clamp-2 text-sm text-soft">
          {preview}
        </span>
      </Link>
    </li>
  );
}

export function SubjectName({ conversation }: { conversation: ConversationView }) {
  return <bdi className="min-w-0 font-semibold">{useSubjectName()(conversation)}</bdi>;
}

import { viewsOf } from "#server/conversations/view.ts";
import { Invalid } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { ConversationPage } from "./schema.ts";

export const PAGE = 30;

/** Where a page ends: an instant and an id, so that rows of the same instant are neither lost nor seen twice. */
export type Place = { at: Date; id: string };

const shape = /^(?<at>\d{1,15})_(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function placeOf(cursor: string | null | undefined): Place | null {
  if (!cursor) return null;
  const { at, id } = shape.exec(cursor)?.groups ?? {};
  if (!at || !id) throw new Invalid("common.invalid", { field: "cursor" });
  return { at: new Date(Number(at)), id };
}

/** @param rows one more than a page shows, when there are more. */
export async function pageOf(viewer: Viewer, rows: Place[]): Promise<ConversationPage> {
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    conversations: await viewsOf(
      viewer,
      shown.map(({ id }) => id),
    ),
    nextCursor: last && rows.length > PAGE ? `${+last.at}_${last.id}` : null,
  };
}

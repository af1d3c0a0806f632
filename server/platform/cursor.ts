import { z } from "zod";
import { Invalid } from "./errors.ts";

export const cursor = z.string().max(100).nullish();

/** Of an input of a list that is read on and on: the client's library says the direction, and we know one. */
export const pageInput = { cursor, direction: z.literal("forward").optional() };

export type Cursor = string | null | undefined;

/** Values of the last row and no count: rows that come and go neither hide another nor show it twice. */
export type Place = { priority?: number; at: Date; id: string };

const shape =
  /^(?:(?<priority>\d{1,9})_)?(?<at>\d{1,14})_(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** @throws Invalid for what is no cursor of ours. */
export function placeOf(text: Cursor): Required<Place> | null {
  if (!text) return null;
  const { priority = 0, at, id } = shape.exec(text)?.groups ?? {};
  if (!at || !id) throw new Invalid("common.invalid", { field: "cursor" });
  return { priority: Number(priority), at: new Date(Number(at)), id };
}

const cursorOf = ({ priority, at, id }: Place) =>
  `${priority === undefined ? "" : `${priority}_`}${+at}_${id}`;

export function nextCursor(places: Place[], page: number) {
  const last = places.length > page ? places[page - 1] : null;
  return last ? cursorOf(last) : null;
}

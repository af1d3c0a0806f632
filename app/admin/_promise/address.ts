import { unkeptQuery, type UnkeptQuery } from "#server/promise/schema.ts";

type Asked = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) =>
  typeof value === "string" && value !== "" ? value : undefined;

/** What cannot be read in an address is as if nobody had asked for it. */
export function queryIn({ outcome, cursor }: Asked): UnkeptQuery {
  const read = unkeptQuery.safeParse({ outcome: one(outcome), cursor: one(cursor) });
  return read.success ? read.data : {};
}

export function addressOf({ outcome, cursor }: UnkeptQuery) {
  const parts = { ...(outcome && { outcome }), ...(cursor && { cursor }) };
  const query = String(new URLSearchParams(parts));
  return query ? `/admin/promise?${query}` : "/admin/promise";
}

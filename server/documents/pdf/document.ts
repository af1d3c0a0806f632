/** What a document says, in order; how it looks is the writer's matter. */
export type Column = { label: string; share: number; isAmount?: boolean };

export type Row = { cells: string[]; isStrong?: boolean };

export type Block =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "facts"; facts: Fact[] }
  | { kind: "table"; columns: Column[]; rows: Row[] };

export type Fact = { label: string; text: string };

export type Document = {
  title: string;
  /** BCP 47, of everything in it. */
  locale: string;
  blocks: Block[];
  /** At the foot of every page: who wrote it, and when. */
  foot: string;
  pageText: (page: number) => string;
};

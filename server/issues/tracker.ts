import type { ThemeIssue } from "#server/platform/prisma/client.ts";

export type Draft = { marker: string; title: string; text: string };

/** An issue as it stands there. */
export type Found = {
  key: string;
  url: string;
  closedAt: Date | null;
  isDropped: boolean;
};

export type Trace = Pick<ThemeIssue, "marker" | "requestedAt"> & { place: string };
export type Known = Pick<ThemeIssue, "marker"> & { key: string };

/** All of them throw TrackerFault and nothing else. */
export type Tracker = {
  /** Where new ones go. */
  place: string;
  create: (draft: Draft) => Promise<Found>;
  /** What an attempt has left whose answer was lost. */
  find: (trace: Trace) => Promise<Found | null>;
  /** Null: it is not there, or not to be seen. */
  look: (known: Known) => Promise<Found | null>;
};

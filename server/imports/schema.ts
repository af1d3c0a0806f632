import { z } from "zod";
import { id } from "#server/platform/zod.ts";

/** In the order in which they refer to each other. */
export const IMPORT_KINDS = ["merchants", "customers", "purchases", "payments"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_LIMITS = { bytes: 2 * 1024 * 1024 * 1024, nameLength: 120 } as const;

export const importKind = z.enum(IMPORT_KINDS);
export const importStep = z.enum(["check", "write"]);
export type ImportStep = z.output<typeof importStep>;

export const importId = z.strictObject({ id });

/** Of what was refused: where, what, and why in the words of the API. */
export type ImportProblem = { line: number; reference: string; reason: string };

export type ImportRunView = {
  state: "running" | "done" | "cancelled" | "failed";
  /** unreadable: from the line on behind `lines`; gone: its bytes are not there any more. */
  failure: string | null;
  /** 0 to 1. */
  share: number;
  lines: number;
  created: number;
  changed: number;
  same: number;
  refused: number;
  problems: ImportProblem[];
  askedBy: string;
  askedAt: string;
  endedAt: string | null;
};

export type ImportView = {
  id: string;
  kind: ImportKind;
  name: string;
  /** Bytes. */
  size: number;
  createdBy: string;
  createdAt: string;
  check: ImportRunView | null;
  write: ImportRunView | null;
};

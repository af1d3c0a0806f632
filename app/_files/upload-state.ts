import { FILE_LIMITS } from "#server/files/policy.ts";
import type { FileView } from "#server/files/schema.ts";
import { refusalOf } from "./kind.ts";
import { Refused } from "./send-file.ts";

type Stage =
  | { kind: "waiting" }
  | { kind: "sending"; share: number }
  | { kind: "sent"; file: FileView }
  | { kind: "failed"; error: unknown };

export type Upload = {
  key: string;
  /** As it was chosen. */
  file: File;
  /** Of the photo itself, for this page only. */
  preview: string | null;
  stage: Stage;
};

export type UploadsState = {
  uploads: Upload[];
  /** So many of the last choice were more than can be added. */
  surplus: number;
  /** So many can be added in all. */
  most: number;
};

export const NO_UPLOADS: UploadsState = { uploads: [], surplus: 0, most: FILE_LIMITS.atOnce };

export type Chosen = { key: string; file: File };

export function withChosen(state: UploadsState, chosen: Chosen[]): UploadsState {
  const { uploads, most } = state;
  const room = most - uploads.filter(isGood).length;
  return {
    most,
    uploads: [...uploads, ...chosen.slice(0, room).map(begun)],
    surplus: Math.max(0, chosen.length - room),
  };
}

function begun(chosen: Chosen): Upload {
  const reason = refusalOf(chosen.file);
  const stage: Stage = reason ? { kind: "failed", error: refusedFor(reason) } : { kind: "waiting" };
  return { ...chosen, preview: null, stage };
}

/** With what the sentence about it asks for. */
export const refusedFor = (reason: string) =>
  new Refused(reason, { megabytes: FILE_LIMITS.bytes / 1024 / 1024 });

export const withStage = (state: UploadsState, key: string, stage: Stage) =>
  withChange(state, key, { stage });

export const withPreview = (state: UploadsState, key: string, preview: string) =>
  withChange(state, key, { preview });

const withChange = (state: UploadsState, key: string, changed: Partial<Upload>): UploadsState => ({
  ...state,
  uploads: state.uploads.map((upload) => (upload.key === key ? { ...upload, ...changed } : upload)),
});

export const without = ({ uploads, most }: UploadsState, key: string): UploadsState => ({
  most,
  uploads: uploads.filter((upload) => upload.key !== key),
  surplus: 0,
});

export const uploadOf = ({ uploads }: UploadsState, key: string) =>
  uploads.find((upload) => upload.key === key);

/** What has failed takes nobody's place. */
export const isGood = ({ stage }: Upload) => stage.kind !== "failed";

export const isUnderWay = ({ stage }: Upload) =>
  stage.kind === "waiting" || stage.kind === "sending";

/** Sent once more, such a file is refused once more. */
const FOR_GOOD = ["files.empty", "files.type", "files.tooLarge", "files.tooManyPixels"];

export const canRetry = ({ stage }: Upload) =>
  stage.kind === "failed" &&
  !(stage.error instanceof Refused && FOR_GOOD.includes(stage.error.data.reason));

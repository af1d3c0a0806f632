import type { DictationControls } from "./use-dictation.ts";

/** Above the field, once somebody dictates. */
export const DictationLine = ({ dictation }: { dictation: DictationControls }) =>
  dictation.parts && <dictation.parts.Line {...dictation} />;
